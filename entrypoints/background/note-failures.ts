import type { BackgroundCalls } from '../../messages/protocol';
import type { Handlers } from '../../messages/rpc';
import type { FailureLog } from '../../storage/failure-log';
import type { Asker } from './asker';

/** The same handlers; what they answer as a problem, and what breaks in them, is noted by its name. */
export function noteFailures(
  handlers: Handlers<BackgroundCalls, Asker>,
  log: Pick<FailureLog, 'note'>,
): Handlers<BackgroundCalls, Asker> {
  const noting = ([call, handler]: [string, (arg: unknown, asker: Asker) => unknown]) => [
    call,
    // Called at once: some calls must come before anything is awaited.
    (arg: unknown, asker: Asker) => {
      const answer = new Promise((resolve) => resolve(handler(arg, asker)));
      return answer.then(
        (reply) => {
          const code = problemIn(reply);
          if (code !== null) void log.note(call, code);
          return reply;
        },
        (error: unknown) => {
          void log.note(call, error instanceof Error ? error.name : 'error');
          throw error;
        },
      );
    },
  ];
  // The same calls with the same results.
  return Object.fromEntries(Object.entries(handlers).map(noting)) as Handlers<BackgroundCalls, Asker>;
}

/** The code of the problem that a reply is, whatever call gave it. */
function problemIn(reply: unknown): string | null {
  const code = (reply as { problem?: { code?: unknown } | null } | null)?.problem?.code;
  return typeof code === 'string' ? code : null;
}
