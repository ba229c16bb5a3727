import type { PageReport } from '../../messages/protocol';
import type { CheckReply } from '../../messages/replies';
import type { PageText } from '../../model/page-text';
import type { Problem } from '../../model/problem';
import { inSlices, nextTask } from '../../page/in-slices';
import { judgePage } from '../../page/judge-page';
import { readInSlices } from '../../page/read-in-slices';
import type { PageReading } from '../../page/read-page';
import { createReadingPace } from '../../page/reading-pace';
import { watchPage } from '../../page/watch-page';
import { whenQuiet, whenVisible } from '../../page/when-quiet';
import type { SelectedPart } from '../clip/clip-slot';
import { type Found, needsCheck, placesOf } from './found-places';
import { createPageView, type PageViewNeeds } from './page-view';

/** What a session needs from outside: what its view needs, less what it gives the view itself, and an end. */
export interface SessionNeeds extends Omit<PageViewNeeds, 'page' | 'onDismissed'> {
  /** What the reader has selected, where a check of it is asked for. */
  selection(): SelectedPart | undefined;
  /** Everything ends, and leaves the page, when this is aborted. */
  signal: AbortSignal;
}

/** One page from its first reading to its end. */
export interface PageSession {
  report(): PageReport;
  reveal(findingId: string): boolean;
  step(by: 1 | -1): boolean;
  saveCurrent(): boolean;
  /**
   * Checks again where the site was off or something failed; `byReader`: in any case, news or not. `why` says what else it is
   * for (`PageCalls`).
   */
  recheck(byReader: boolean, why?: unknown): void;
}

/** A page that has not changed for so long (milliseconds) rests. */
const REST = 5_000;

/** Reads the page, has it checked, shows the badges, and keeps them right while the page changes. */
export function startSession(needs: SessionNeeds): PageSession {
  const { doc, background, signal } = needs;
  let report: PageReport = { state: 'reading' };
  let found: Found = { findings: [], texts: [] };
  /** Ids of the findings that get a badge. */
  let badged: readonly string[] = [];
  let reading: PageReading | null = null;
  let byReader = false;
  /** What the reader has selected to be compared alone. */
  let only: SelectedPart | undefined;
  let turn = 0;
  /** A check waits until somebody looks: it does what all that are asked for meanwhile would do. */
  let waits = false;
  /** The page is read again, or will be when somebody looks; what changes meanwhile is read after it. */
  let refreshing = false;
  let refreshAhead: ReturnType<typeof setTimeout> | undefined;
  let restAhead: ReturnType<typeof setTimeout> | undefined;
  let changedMeanwhile = false;
  const pace = createReadingPace();
  const quiet = whenQuiet(doc, signal);
  const hadUndefined = doc.querySelector(':not(:defined)') !== null;
  const view = createPageView({ ...needs, page: savedPage, onDismissed: () => void check() });
  signal.addEventListener('abort', view.undo);

  async function read(): Promise<PageReading | null> {
    const read = await readInSlices(doc, byReader || !!only, signal);
    if (!read) return null;
    pace.read(read.took);
    for (const root of read.reading.roots) watch.also(root);
    return read.reading;
  }

  async function check(again?: PageReading): Promise<void> {
    if (waits || signal.aborted) return;
    const mine = ++turn;
    const isOver = () => mine !== turn || signal.aborted;
    report = { state: 'reading' };
    waits = true;
    await whenVisible(doc, signal);
    waits = false;
    if (isOver()) return;
    if (doc.contentType === 'application/pdf') return end({ state: 'problem', problem: { code: 'page-is-pdf' } });
    const now = again ?? (await read());
    if (!now || isOver()) return;
    reading = now;
    const text = only?.(now) ?? now.text;
    const why = silence(now, text);
    if (why) {
      end({ state: 'not-news', why });
      // The count of the article that stood here before; nobody waits for it.
      void background.clearCount(null).catch(() => null);
      return;
    }
    // The last slice of reading has filled its task.
    await nextTask();
    if (isOver()) return;
    const reply = await ask(text);
    if (isOver()) return;
    if (reply.state !== 'checked') return end(reply);
    badged = reply.badged;
    found = { findings: reply.findings, texts: now.text.blocks.map((block) => block.text) };
    view.setSaved(reply.saved);
    report = {
      ...reply,
      state: 'done',
      date: now.text.date,
      partly: only ? { code: 'page-selection-only' } : now.problem,
    };
    await inSlices(view.prepare(placesOf(found, now), badged), () => !isOver());
    await quiet;
    if (isOver()) return;
    show(reading);
    if (changedMeanwhile) refreshSoon();
  }

  /** Why nothing is compared, or null. */
  function silence(now: PageReading, { blocks }: PageText): Problem | null {
    if (only) return blocks.length > 0 ? null : { code: 'nothing-selected' };
    const judged = judgePage(now);
    return judged.news || (byReader && blocks.length > 0) ? null : judged.why;
  }

  async function ask(text: PageText): Promise<CheckReply> {
    try {
      // A background that the browser has ended in the middle runs again for the next that is asked of it.
      return await background.check(text).catch(() => background.check(text));
    } catch {
      return { state: 'problem', problem: { code: 'page-not-readable' } };
    }
  }

  function end(last: PageReport): void {
    report = last;
    found = { findings: [], texts: [] };
    badged = [];
    view.show(new Map(), []);
    if (changedMeanwhile) refreshSoon();
  }

  function show(now: PageReading): void {
    view.show(placesOf(found, now), badged);
  }

  function refreshSoon(): void {
    clearTimeout(refreshAhead);
    refreshAhead = setTimeout(() => void refresh(), pace.changed());
  }

  async function refresh(): Promise<void> {
    if (signal.aborted || report.state === 'off') return;
    changedMeanwhile = refreshing || report.state === 'reading';
    if (changedMeanwhile) return;
    refreshing = true;
    await whenVisible(doc, signal);
    const before = reading;
    const mine = turn;
    const now = await read().finally(() => {
      refreshing = false;
    });
    // A check that began meanwhile has read the page itself.
    if (now && mine === turn) {
      if (report.state === 'done' && before && !needsCheck(found, before, now)) {
        reading = now;
        show(now);
      } else if (report.state === 'done' || judgePage(now).news) void check(now);
    }
    if (changedMeanwhile && report.state !== 'reading') refreshSoon();
  }

  /** What a page took away in its restlessness may stand now. */
  function rest(): void {
    if (!signal.aborted && report.state === 'done' && reading && view.forgive()) show(reading);
  }

  function savedPage() {
    const { address, headline, date } = reading?.text ?? { address: doc.location.href, headline: null, date: null };
    return { address, title: headline ?? (doc.title || address), date };
  }

  const watch = watchPage(
    doc,
    {
      onChange({ text }) {
        if (needs.isOrphan() || report.state === 'off') return;
        const lost = view.heal();
        if (text || lost) refreshSoon();
        clearTimeout(restAhead);
        restAhead = setTimeout(() => void whenVisible(doc, signal).then(rest), REST);
      },
      onNavigate() {
        view.closeCard();
        byReader = false;
        only = undefined;
        refreshSoon();
      },
    },
    signal,
  );
  void check();
  void quiet.then(() => {
    // Custom elements defined since have made shadow trees, of which no watch hears.
    if (hadUndefined && !signal.aborted) refreshSoon();
  });

  return {
    report: () => (report.state === 'done' ? { ...report, saved: view.saved() } : report),
    reveal(id) {
      // The reader asked: this need not wait until the page is quiet.
      if (report.state === 'done' && reading && view.shown().length === 0) show(reading);
      return view.reveal(id);
    },
    step: (by) => view.step(by),
    saveCurrent: () => view.saveCurrent(),
    recheck(asked, why) {
      const idle = report.state === 'off' || report.state === 'problem';
      byReader ||= asked;
      if (why === 'selection') only = needs.selection();
      else if (asked) only = undefined;
      if (asked || why || idle) void check();
    },
  };
}
