export function serveFolder(
  folder: string,
  answer?: (path: string) => string | Buffer | undefined,
): Promise<{ address: string; close(): Promise<void> }>;
