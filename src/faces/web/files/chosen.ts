/** A file that a person has chosen. */
export interface Chosen {
  readonly name: string;
  /** The way back to it, where the browser lets pages write to a person's files. */
  readonly handle: FileSystemFileHandle | null;
  /** The file as it stands now. */
  readonly file: () => Promise<File>;
}

export function chosenFile(file: File): Chosen {
  return { name: file.name, handle: null, file: () => Promise.resolve(file) };
}

export function chosenHandle(handle: FileSystemFileHandle): Chosen {
  return { name: handle.name, handle, file: () => handle.getFile() };
}
