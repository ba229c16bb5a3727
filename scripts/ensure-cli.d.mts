import type { main } from '../cli/whence';

export function cliStamp(): string;
export function loadCli(): Promise<{ main: typeof main }>;
