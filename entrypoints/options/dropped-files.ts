/** A file that was chosen or dropped, with the folders it lay in. */
export interface DroppedFile {
  file: File;
  name: string;
}

/** Files of a field; those of a folder with their path in it. */
export const chosenFiles = (files: readonly File[]): DroppedFile[] =>
  files.map((file) => ({ file, name: file.webkitRelativePath || file.name }));

/**
 * All files of a drop, those in folders too. Must be called while the drop is told of: afterwards nothing is in it any more.
 * What cannot be read is left out.
 */
export function droppedFiles(data: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return Promise.resolve(chosenFiles([...data.files]));
  return Promise.all(entries.map((entry) => filesIn(entry))).then((found) => found.flat());
}

async function filesIn(entry: FileSystemEntry): Promise<DroppedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((done) => entry.file(done, () => done(null)));
    return file ? [{ file, name: entry.fullPath.replace(/^\//, '') }] : [];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  // A browser gives a hundred at a time, and nothing when there are no more.
  for (let some = [entry as FileSystemEntry]; some.length > 0; ) {
    some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    all.push(...some);
  }
  const found: DroppedFile[] = [];
  for (const one of all) found.push(...(await filesIn(one)));
  return found;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
