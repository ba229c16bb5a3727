/** Offers a file in pieces to the reader. The address made for it is given up afterwards. */
export function downloadFile(pieces: readonly BlobPart[], name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([...pieces], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads the address a little after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name of a file of the reader's data, with today's date. */
export function datedName(what: 'saved' | 'everything', extension: string): string {
  return `whence-${what}-${new Date().toISOString().slice(0, 10)}.${extension}`;
}
