import { type Chosen, chosenFile, chosenHandle } from "./chosen";

/** What browsers with File System Access have beside the standard; the types of pages do not know it. */
interface FileAccess {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

interface DroppedItem {
  /** Nothing for what has no place on the disk. */
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null | undefined>;
}

const access = (): FileAccess => window as FileAccess;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";
const WORKBOOKS = { description: "Excel 工作簿", accept: { [XLSX]: [".xlsx"], [XLSM]: [".xlsm"] } };

/** Whether the browser lets a page write a file where the person says. */
export function canSaveAs(): boolean {
  return access().showSaveFilePicker !== undefined;
}

/** Whether the browser hands chosen files over in a way that leads back to them. */
export function canPick(): boolean {
  return access().showOpenFilePicker !== undefined;
}

/** Lets a person choose files to open; none where they think better of it. */
export async function pickFiles(): Promise<Chosen[]> {
  const handles = await unlessGivenUp(access().showOpenFilePicker?.({ multiple: true, types: [WORKBOOKS] }));
  return (handles ?? []).map(chosenHandle);
}

/**
 * Lets a person say where a file is to be written; null where they think better of it.
 * @param beside the file that the browser begins at
 */
export async function pickPlace(
  name: string,
  beside: FileSystemFileHandle | null,
): Promise<FileSystemFileHandle | null> {
  const accept = /\.xlsm$/iu.test(name) ? { [XLSM]: [".xlsm"] } : { [XLSX]: [".xlsx"] };
  const picking = access().showSaveFilePicker?.({
    suggestedName: name,
    types: [{ ...WORKBOOKS, accept }],
    ...(beside !== null && { startIn: beside }),
  });
  return (await unlessGivenUp(picking)) ?? null;
}

/** Files that were dropped; folders are only counted. To be called while the drop is told of. */
export function droppedFiles({ items, files }: DataTransfer): Promise<{ chosen: Chosen[]; folders: number }> {
  const plain = [...files].map(chosenFile);
  const asked = [...items]
    .filter(({ kind }) => kind === "file")
    .map((item) => (item as DroppedItem).getAsFileSystemHandle?.() ?? Promise.resolve(null));
  return Promise.all(asked).then(
    (handles) => {
      if (handles.length !== plain.length) return { chosen: plain, folders: 0 };
      const chosen = handles.flatMap((handle, index) => {
        if (handle?.kind === "directory") return [];
        const file = plain[index];
        if (!handle) return file === undefined ? [] : [file];
        return [chosenHandle(handle as FileSystemFileHandle)];
      });
      return { chosen, folders: handles.filter((handle) => handle?.kind === "directory").length };
    },
    (error: unknown) => {
      if (!(error instanceof DOMException)) throw error;
      // What was dropped from another program may have no place on the disk: then there is only what it holds.
      return { chosen: plain, folders: 0 };
    },
  );
}

/** The browser's word for a person who closes a dialog. */
async function unlessGivenUp<T>(picking: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await picking;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}
