/** Offers a file in pieces to the reader, named for the day. The address made for it is given up afterwards. */
export function downloadFile(
  pieces: readonly string[],
  { name = 'saved', extension, type }: { name?: string; extension: string; type: string },
): void {
  const url = URL.createObjectURL(new Blob([...pieces], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `whence-${name}-${new Date().toISOString().slice(0, 10)}.${extension}`;
  link.click();
  // Firefox reads the address a little after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
