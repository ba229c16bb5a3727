import { signal } from '@preact/signals';
import { faultReport, type ReportAbout } from '../../formats/fault-report';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import { ok, type Problem, type Result } from '../../model/problem';

/** What the report of a fault is made with. */
export interface ReportDeps {
  background: Pick<Caller<BackgroundCalls>, 'diagnose'>;
  attempt(work: () => Promise<Result<unknown> | Problem | null>): Promise<boolean>;
  /** What this page knows of program and browser. */
  about(): Promise<ReportAbout>;
}

/** The report of a fault, made where the reader asks for it. */
export function createReportState({ background, attempt, about }: ReportDeps) {
  const report = signal<string | null>(null);
  return {
    report,
    make: () =>
      attempt(async () => {
        report.value = faultReport(await about(), await background.diagnose(null));
        return ok(null);
      }),
  };
}
