import { describe, expect, it } from 'vitest';
import { countWords } from '../../../page/count-words';

describe('counting words', () => {
  it.each([
    ['', 0, 0],
    ['The board met on Tuesday night', 6, 6],
    ['ہیئت نے منگل کی رات اجلاس کیا', 7, 7],
    // A sentence of about as many words in scripts without blanks.
    ['港の委員会は火曜日の夜に開かれ、決定を先送りした。', 8, 14],
    ['港口委员会星期二晚上开会并推迟了决定。', 7, 11],
    ['คณะกรรมการท่าเรือประชุมกันในคืนวันอังคาร', 6, 12],
    ['គណៈកម្មាធិការកំពង់ផែបានជួបប្រជុំនៅយប់ថ្ងៃអង្គារ', 6, 14],
    ['항만 위원회는 화요일 밤에 모여 결정을 미뤘다', 7, 12],
    // A menu entry is none.
    ['ข่าวต่างประเทศ', 2, 4],
    ['国際ニュース', 2, 4],
  ])('%s: %i to %i', (text, least, most) => {
    expect(countWords(text)).toBeGreaterThanOrEqual(least);
    expect(countWords(text)).toBeLessThanOrEqual(most);
  });

  it('counts words of other scripts between', () => {
    const japanese = countWords('港の委員会は決定を先送りした。');
    expect(countWords('港の委員会（Harbour Board）は決定を先送りした。')).toBe(japanese + 2);
  });
});
