import { FERRY, wordsFrom } from './sample-articles';

const passage = wordsFrom(FERRY, 10, 60);
const REPEATED = 200_000;

/** Texts that no editor wrote, by what is wrong with them. The long ones are for work that must stay bounded. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  nothing: '',
  blanks: ' \t\u00a0\u3000 ',
  'one word': 'ferry',
  'one letter': 'x',
  'only digits': '212 2011 3,000 150 212 0 00000000000000000000 1e999',
  'digits without end': '7'.repeat(5000),
  punctuation: '… — « » ‽ !!! ??? ( [ { < > } ] )',
  'mixed scripts': 'Ferry فیری फेरी 渡し船 паром πορθμείο 페리 เรือข้ามฟาก ferry فیری',
  'lone surrogates': `\ud800 \udfff \ud83d${passage}\udc00 \ud800\ud800 x\udfff`,
  'surrogates instead of blanks': passage.replaceAll(' ', '\ud800'),
  'right-to-left marks': `\u202e\u2067${passage.replaceAll(' ', '\u200f \u200e')}\u2069\u202c`,
  'zero-width joiners': [...passage].join('\u200d'),
  'zero-width spaces for blanks': passage.replaceAll(' ', '\u200b'),
  'combining marks without end': `a${'\u0301'.repeat(5000)} ${passage}`,
  'a null character in each word': passage.replaceAll('e', 'e\u0000'),
  'names of what objects inherit': 'constructor __proto__ hasOwnProperty toString valueOf prototype constructor',
  'signs of patterns': String.raw`.*+?^|[]\{2,} (a+)+$ \u0000 %00 $& $1`,
  emoji: '🚢🏴‍☠️👨‍👩‍👧‍👦🇵🇰'.repeat(50),
  'one word again and again': 'ferry '.repeat(REPEATED),
  'one function word again and again': 'the '.repeat(REPEATED),
  'one phrase again and again': 'water in the engine room '.repeat(REPEATED / 20),
  'one passage again and again': `${passage} `.repeat(1000),
  'one character again and again': 'a'.repeat(REPEATED),
  'letters without a blank': passage.replaceAll(/\W/g, '').repeat(1000).slice(0, REPEATED),
  apostrophes: "'".repeat(REPEATED),
  hyphens: 'ferry-'.repeat(20_000),
  'quotation marks': '“'.repeat(20_000),
  'quotation marks in pairs': '“a” '.repeat(20_000),
  addresses: 'https://gazette.example/news/48151/ferry '.repeat(3000),
  'bars and dashes': ' | – — - :: '.repeat(3000),
};
