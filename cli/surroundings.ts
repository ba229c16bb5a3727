/** What a command needs of the world beside files; a test passes its own. */
export interface Surroundings {
  /** Writes to standard output, as it stands. */
  out(text: string): void;
  /** Says one line on the error stream. */
  problem(line: string): void;
  /** The path of the bundled corpus' pack, built where need be. Rejects with an Error that says why not. */
  bundled(): Promise<string>;
  /** Where progress is shown: the error stream, and whether it is a terminal, of so many columns. */
  status?: { terminal: boolean; width: number; write(text: string): void };
  /** The most memory that the process had so far, in bytes. */
  peak?(): number;
}
