// Packs a PNG as small as it goes without a change to any pixel: browsers write theirs in a hurry.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Bytes of a pixel, by the kind of colour: red, green, blue; with alpha. */
const PIXEL = { 2: 3, 6: 4 };
const FILTERS = [0, 1, 2, 3, 4];

/** The same picture in fewer bytes. Takes what a browser writes: 8 bits a channel, RGB or RGBA, not interlaced. */
export function smallestPng(png) {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR').data;
  const pixel = PIXEL[head[9]];
  if (head[8] !== 8 || !pixel || head[12] !== 0) throw new Error('not a PNG of 8 bits, RGB or RGBA, not interlaced');
  const width = head.readUInt32BE(0) * pixel;
  const rows = rowsOf(
    inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))),
    width,
    pixel,
  );
  const packed = [...FILTERS.map((filter) => () => filter), (row, above) => calmest(row, above, pixel)].map((choose) =>
    deflateSync(Buffer.concat(rows.map((row, i) => filtered(choose(row, rows[i - 1]), row, rows[i - 1], pixel))), {
      level: 9,
      memLevel: 9,
    }),
  );
  const [data] = packed.sort((a, b) => a.length - b.length);
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type, data) {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}

/** What a filter predicts for byte `i` of a row: https://www.w3.org/TR/png-3/#9Filters */
function predicted(filter, row, above, i, pixel) {
  const left = i < pixel ? 0 : row[i - pixel];
  const up = above?.[i] ?? 0;
  if (filter < 3) return [0, left, up][filter];
  if (filter === 3) return (left + up) >> 1;
  const corner = i < pixel ? 0 : (above?.[i - pixel] ?? 0);
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function rowsOf(raw, width, pixel) {
  const rows = [];
  for (let at = 0; at < raw.length; at += width + 1) {
    const row = Buffer.from(raw.subarray(at + 1, at + 1 + width));
    for (let i = 0; i < width; i++) row[i] += predicted(raw[at], row, rows.at(-1), i, pixel);
    rows.push(row);
  }
  return rows;
}

const filtered = (filter, row, above, pixel) =>
  Buffer.from([filter, ...row.map((byte, i) => byte - predicted(filter, row, above, i, pixel))]);

/** The filter that leaves the smallest differences. */
function calmest(row, above, pixel) {
  const unrest = (filter) =>
    filtered(filter, row, above, pixel).reduce((sum, byte) => sum + Math.min(byte, 256 - byte), 0);
  return FILTERS.map((filter) => [unrest(filter), filter]).sort(([a], [b]) => a - b)[0][1];
}
