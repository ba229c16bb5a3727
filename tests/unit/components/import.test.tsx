// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FilePanel } from '../../../components/import/FilePanel';
import { MakeForm } from '../../../components/import/MakeForm';
import { pickRows } from '../../../components/import/pick-rows';
import { RowItem } from '../../../components/import/RowItem';
import { importTranslator } from '../../../locales/import-text';
import type { PreviewFile, PreviewRow } from '../../../model/document-preview';

const roots: HTMLElement[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) {
    act(() => render(null, root));
    root.remove();
  }
});

const t = importTranslator('en');

function row(stated: Partial<PreviewRow> = {}): PreviewRow {
  return {
    key: '1.0',
    file: 1,
    place: 'row 2',
    headline: { value: 'Lamps go dark', known: 'cited' },
    outlet: { value: 'Quay Courier', known: 'guess' },
    byline: { value: ['Ida Moor'], known: 'cited' },
    published: { value: { date: '2011-05-06', precision: 'day', asCited: null }, known: 'inferred' },
    url: null,
    characters: 1200,
    passages: 2,
    troubles: [],
    words: 'lamps go dark\nquay courier\nida moor 2011-05-06',
    lost: false,
    repeats: false,
    ...stated,
  };
}

const asked: PreviewRow['troubles'][number] = {
  type: 'question',
  kind: 'date-order',
  reading: null,
  alternatives: ['2011-06-05', '2011-05-06'],
  here: '5/6/2011',
  line: 4,
  answers: [
    { set: 'published', to: '2011-06-05' },
    { set: 'published', to: '2011-05-06' },
  ],
  settled: false,
};

const file: PreviewFile = {
  id: 1,
  name: 'boats.csv',
  kind: 'csv',
  encoding: 'utf-8',
  damaged: 0,
  rows: 1,
  problem: null,
  troubles: [],
  columns: { headline: 'Titel' },
  columnNames: ['Titel', 'Blatt'],
  needsDay: false,
  baseDate: null,
};

function draw(view: preact.ComponentChild) {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  act(() => render(view, root));
  return root;
}

const press = (root: HTMLElement, name: string) =>
  act(() => [...root.querySelectorAll('button')].find((button) => button.textContent === name)?.click());

function write(root: HTMLElement, selector: string, value: string) {
  const field = root.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`there is no ${selector}`);
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const submit = (root: HTMLElement) =>
  act(() => {
    root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });

function item(of: PreviewRow, open: boolean, language: 'en' | 'ur' = 'en') {
  const calls = {
    onOpen: vi.fn(),
    onTake: vi.fn(),
    onPatch: vi.fn(),
    onAnswer: vi.fn(),
    onText: vi.fn(async () => []),
  };
  const root = draw(
    <RowItem t={importTranslator(language)} row={of} file="" taken open={open} disabled={false} {...calls} />,
  );
  return { root, ...calls };
}

describe('a row of the preview', () => {
  it('says how well each field is known, and nothing where it is plainly cited', () => {
    const { root } = item(row(), false);
    expect([...root.querySelectorAll('.known')].map(({ textContent }) => textContent)).toEqual([
      'a guess',
      'worked out',
    ]);
    expect(root.textContent).toContain('row 2');
    expect(root.textContent).toContain('text: 1,200 characters in 2 passages');
  });

  it('shows what is hostile as words', () => {
    const { root } = item(row({ headline: { value: '<img src=x onerror=alert(1)>', known: 'cited' } }), true);
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('asks what is to settle and takes an answer by one click', () => {
    const { root, onAnswer } = item(row({ troubles: [asked] }), true);
    expect(root.textContent).toContain('«5/6/2011» may be 2011-06-05 or 2011-05-06');
    press(root, 'It is 2011-05-06');
    expect(onAnswer).toHaveBeenCalledWith('1.0', 0, 1);
    press(root, 'Right as it is');
    expect(onAnswer).toHaveBeenCalledWith('1.0', 0, null);
  });

  it('asks in Urdu, too, and leaves a sentence that only the reader of rows knows in its English', () => {
    const fault = { type: 'fault', where: 'row 2', what: 'something of its own', settled: false } as const;
    const { root } = item(row({ troubles: [asked, fault, { ...fault, what: 'not JSON; left out' }] }), true, 'ur');
    expect(root.textContent).toContain('\u20662011-06-05\u2069 یا \u20662011-05-06\u2069');
    expect(root.querySelector('[lang=en]')?.textContent).toBe('row 2: something of its own');
    expect(root.textContent).toContain('یہ JSON نہیں');
  });

  it('hands over the fields that were corrected, and no others', () => {
    const { root, onPatch } = item(row(), true);
    write(root, '.clipping-form label:nth-of-type(4) input', '2011-02-31');
    submit(root);
    expect(onPatch).not.toHaveBeenCalled();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('not in the calendar');
    write(root, '.clipping-form label:nth-of-type(4) input', '2011-05');
    write(root, '.clipping-form label:nth-of-type(3) input', 'Ida Moor; T. Hale');
    submit(root);
    expect(onPatch).toHaveBeenCalledExactlyOnceWith('1.0', {
      published: { date: '2011-05', about: false },
      byline: ['Ida Moor', 'T. Hale'],
    });
  });

  it('takes no address but of the web', () => {
    const { root, onPatch } = item(row(), true);
    write(root, '.clipping-form label:nth-of-type(5) input', 'javascript:alert(1)');
    submit(root);
    expect(onPatch).not.toHaveBeenCalled();
    write(root, '.clipping-form label:nth-of-type(5) input', 'https://quay.example/1');
    submit(root);
    expect(onPatch).toHaveBeenCalledWith('1.0', { url: 'https://quay.example/1' });
  });

  it('that cannot be taken cannot be ticked', () => {
    const { root } = item(row({ lost: true }), false);
    const box = root.querySelector<HTMLInputElement>('input[type=checkbox]');
    expect([box?.disabled, box?.checked]).toEqual([true, false]);
  });
});

describe('the rows that are shown', () => {
  const rows = [
    row({ key: 'a', words: 'weir opens\nquay courier\n', troubles: [asked] }),
    row({ key: 'b', words: 'apples\nquay courier\n', published: null }),
    row({
      key: 'c',
      words: '\n\n1999',
      lost: true,
      published: { value: { date: '1999', precision: 'year', asCited: null }, known: 'cited' },
    }),
  ];
  const keys = (how: Partial<Parameters<typeof pickRows>[2]>, out: string[] = []) =>
    pickRows(rows, new Set(out), { shown: 'all', order: 'place', query: '', ...how }).map(({ key }) => key);

  it.each([
    ['all as in the file', {}, [], 'a b c'],
    ['those to settle', { shown: 'open' }, [], 'a'],
    ['none to settle where it is left out', { shown: 'open' }, ['a'], ''],
    ['those left out', { shown: 'out' }, ['b'], 'b c'],
    ['by headline, those without last', { order: 'headline' }, [], 'b a c'],
    ['by date, those without last', { order: 'date' }, [], 'c a b'],
    ['those with every word, without accents', { query: 'courier WEIR' }, [], 'a'],
    ['none with a word that is nowhere', { query: 'weir xyz' }, [], ''],
  ] as const)('%s', (_, how, out, shown) => {
    expect(keys(how, [...out]).join(' ')).toBe(shown);
  });
});

describe('a file', () => {
  it('of a table lets its columns be chosen, none among them', () => {
    const onReadAgain = vi.fn();
    const fields = ['headline', 'outlet'] as const;
    const root = draw(
      <FilePanel
        t={t}
        file={file}
        fields={fields}
        disabled={false}
        onReadAgain={onReadAgain}
        onSettle={vi.fn()}
        onDrop={vi.fn()}
      />,
    );
    const [headline, outlet] = root.querySelectorAll('select');
    expect([headline?.value, outlet?.value]).toEqual(['Titel', '']);
    act(() => {
      if (outlet) outlet.value = 'Blatt';
      outlet?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    submit(root);
    expect(onReadAgain).toHaveBeenCalledWith(1, { columns: { headline: 'Titel', outlet: 'Blatt' } });
  });

  it('that could not be read says why in one sentence', () => {
    const problem = { code: 'document-empty', detail: { file: 'a.txt' } } as const;
    const root = draw(
      <FilePanel
        t={t}
        file={{ ...file, kind: null, columnNames: [], problem }}
        fields={[]}
        disabled={false}
        onReadAgain={vi.fn()}
        onSettle={vi.fn()}
        onDrop={vi.fn()}
      />,
    );
    expect(root.querySelector('[role=alert]')?.textContent).toBe('a.txt is empty, so nothing of it was read.');
  });
});

describe('the new corpus', () => {
  it('has a title of its own or the one suggested, and asks before it takes the place of another', () => {
    const [onMake, onReplace] = [vi.fn(), vi.fn()];
    const view = (waiting: string | null) => (
      <MakeForm
        t={t}
        title="notes"
        coverage="2011"
        records={3}
        disabled={false}
        waiting={waiting}
        onMake={onMake}
        onReplace={onReplace}
      />
    );
    const root = draw(view(null));
    press(root, 'Bring in 3 records');
    submit(root);
    expect(onMake).toHaveBeenLastCalledWith({
      title: 'notes',
      author: 'not stated',
      licence: 'not stated',
      coverage: '2011',
      grouping: true,
    });
    write(root, 'input', ' ');
    onMake.mockClear();
    submit(root);
    expect(onMake).not.toHaveBeenCalled();
    act(() => render(view('Older'), root));
    expect(root.querySelector('[role=alertdialog]')?.textContent).toContain('“Older” is here already');
    press(root, 'Choose another title');
    expect(onReplace).toHaveBeenCalledWith(false);
    expect(document.activeElement).toBe(root.querySelector('input'));
  });
});
