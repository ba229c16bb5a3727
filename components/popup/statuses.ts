import type { SavedStatus } from '../../model/saved-match';

/** The statuses in the order they are offered. Stands here so that the popup need not load the schemas. */
export const STATUSES: readonly SavedStatus[] = ['open', 'verified', 'dismissed'];
