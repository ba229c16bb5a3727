/** What baselines.bench.ts bundles into one file; see there. */
export { claimRuns } from './claims';
export { eventRuns } from './events';
export { passageRuns } from './passages';
