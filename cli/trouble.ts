/**
 * Why a command cannot go on, in one line for the person who typed it. `exit` is what the process ends with: 1 for a
 * problem, 2 for wrong usage. Thrown by commands, caught once in `whence.ts`; every other error is a bug.
 */
export class Trouble extends Error {
  constructor(
    message: string,
    readonly exit: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/** Wrong usage: says what was wrong and where to read how it goes. */
export const wrongUsage = (what: string) => new Trouble(`${what} (see whence --help)`, 2);

const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'reading or writing it is not allowed',
  EPERM: 'reading or writing it is not allowed',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written',
  EMFILE: 'too many files are open',
};

/** An error of the file system as one line about `path`; anything that is no such error comes back as it is. */
function fileTrouble(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!/^E[A-Z]+$/.test(code)) return error;
  return new Trouble(`${path}: ${FILE_TROUBLE[code] ?? `it cannot be read or written (${code})`}`);
}

/** Runs `work` on `path`; an error of the file system becomes one line about it. */
export function withFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fileTrouble(path, error);
  }
}
