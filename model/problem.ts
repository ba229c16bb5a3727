/**
 * A failure that a person must hear about. `code` picks the sentence in `locales/`; `detail` fills its blanks.
 * Callers handle it as a value; only bugs are thrown.
 */
export interface Problem {
  code: ProblemCode;
  /** Values for the blanks of the sentence, e.g. a file name or a version. Never page text. */
  detail?: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  | 'pack-not-a-pack'
  | 'pack-truncated'
  | 'pack-other-version'
  | 'pack-damaged'
  | 'corpus-unreadable'
  | 'corpus-same-id'
  | 'corpus-not-found'
  | 'corpora-too-large'
  | 'own-corpora-unreadable'
  | 'clipping-not-found'
  | 'clipping-changed-elsewhere'
  | 'nothing-selected'
  | 'page-selection-only'
  | 'import-not-json'
  | 'import-not-ours'
  | 'import-newer'
  | 'import-too-large'
  | 'import-stopped'
  | 'export-failed'
  | 'storage-failed'
  | 'storage-unread'
  | 'storage-full'
  | 'storage-off'
  | 'storage-blocked'
  | 'storage-newer'
  | 'row-unreadable'
  | 'saved-changed-elsewhere'
  | 'saved-not-found'
  | 'undo-overtaken'
  | 'record-unknown'
  | 'source-changed-elsewhere'
  | 'source-without-address'
  | 'check-not-allowed'
  | 'check-under-way'
  | 'page-too-large'
  | 'page-read-partly'
  | 'page-without-text'
  | 'page-not-readable'
  | 'page-is-pdf'
  | 'page-is-protected'
  | 'page-links-only'
  | 'page-is-list'
  | 'page-is-search'
  | 'page-is-form'
  | 'page-is-editor'
  | 'page-is-app'
  | 'page-is-code'
  | 'page-is-shop'
  | 'page-is-forum'
  | 'not-a-news-page'
  | 'message-unreadable'
  | 'file-unreadable'
  | 'document-of-no-kind'
  | 'document-empty'
  | 'document-too-large'
  | 'document-not-text'
  | 'document-without-columns'
  | 'document-without-records'
  | 'documents-not-read'
  | 'no-answer'
  | 'permission-unchanged'
  | 'passage-gone';

/** Either a value or the problem that kept it from being made. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** A good result. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A result that failed with `code`. */
export const failed = (code: ProblemCode, detail?: Problem['detail']): { ok: false; problem: Problem } => ({
  ok: false,
  problem: detail ? { code, detail } : { code },
});
