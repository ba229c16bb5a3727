import type { PageReport } from '../../messages/protocol';
import type { CheckReply } from '../../messages/replies';
import type { PageText } from '../../model/page-text';
import type { Problem } from '../../model/problem';
import { inSlices, nextTask } from '../../page/in-slices';
import { judgePage } from '../../page/judge-page';
import { readInSlices } from '../../page/read-in-slices';
import type { PageReading } from '../../page/read-page';
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

/** Reading again may take this share of the time at most, so a page that never rests costs no more. */
const REREAD_SHARE = 1 / 25;
/** And never oftener than this (milliseconds). */
const LEAST_PAUSE = 1_000;

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
  let refreshAhead = false;
  let changedMeanwhile = false;
  let notBefore = 0;
  const quiet = whenQuiet(doc, signal);
  const hadUndefined = doc.querySelector(':not(:defined)') !== null;
  const view = createPageView({ ...needs, page: savedPage, onDismissed: () => void check() });
  signal.addEventListener('abort', view.undo);

  async function read(): Promise<PageReading | null> {
    const read = await readInSlices(doc, byReader || !!only, signal);
    if (!read) return null;
    notBefore = performance.now() + Math.max(LEAST_PAUSE, read.took / REREAD_SHARE);
    for (const root of read.reading.roots) watch.also(root);
    return read.reading;
  }

  async function check(again?: PageReading): Promise<void> {
    const mine = ++turn;
    const isOver = () => mine !== turn || signal.aborted;
    if (isOver()) return;
    report = { state: 'reading' };
    await whenVisible(doc, signal);
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
      return await background.check(text);
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
    if (refreshAhead) return;
    refreshAhead = true;
    setTimeout(
      () => {
        refreshAhead = false;
        void whenVisible(doc, signal).then(refresh);
      },
      Math.max(0, notBefore - performance.now()),
    );
  }

  async function refresh(): Promise<void> {
    if (signal.aborted || report.state === 'off') return;
    changedMeanwhile = report.state === 'reading';
    if (changedMeanwhile) return;
    const before = reading;
    const mine = turn;
    const now = await read();
    // A check that began meanwhile has read the page itself.
    if (!now || mine !== turn) return;
    if (report.state === 'done' && before && !needsCheck(found, before, now)) {
      reading = now;
      show(now);
    } else if (report.state === 'done' || judgePage(now).news) void check(now);
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
