/** Offers a text to the reader as a file named for the day. The address made for it is given up afterwards. */
export function downloadText(text: string, { extension, type }: { extension: string; type: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `whence-saved-${new Date().toISOString().slice(0, 10)}.${extension}`;
  link.click();
  // Firefox reads the address a little after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
