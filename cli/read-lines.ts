import { closeSync, openSync, readSync } from 'node:fs';
import { pieceDecoder } from '../formats/decode-text';
import { LONGEST_LINE } from '../formats/read-json-lines';

const CHUNK = 1 << 20;

/**
 * The lines of a file one after another, without their ends, in whichever encoding its beginning shows; only one chunk and one
 * line of it are in memory at a time. Of a line longer than the reader of rows takes, only the beginning is given, which is
 * still too long for it. `told` hears how many bytes were read so far.
 */
export function* readLines(path: string, told: (bytes: number) => void = () => undefined): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(CHUNK);
    let decode: ReturnType<typeof pieceDecoder> | undefined;
    let read = 0;
    // Pieces of the line at hand, which are put together once.
    let pieces: string[] = [];
    let length = 0;
    const add = (piece: string) => {
      if (length <= LONGEST_LINE) pieces.push(piece);
      length += piece.length;
    };
    const line = () => {
      const whole = pieces.join('');
      pieces = [];
      length = 0;
      return whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    };
    for (let got = readSync(file, bytes); ; got = readSync(file, bytes)) {
      decode ??= pieceDecoder(bytes.subarray(0, got));
      const ended = got === 0;
      const lines = (ended ? decode() : decode(bytes.subarray(0, got))).split('\n');
      for (const [i, piece] of lines.entries()) {
        if (i > 0) yield line();
        add(piece);
      }
      if (ended) break;
      read += got;
      told(read);
    }
    const last = line();
    if (last !== '') yield last;
  } finally {
    closeSync(file);
  }
}
