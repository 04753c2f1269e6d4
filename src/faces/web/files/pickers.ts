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

export const access = (): FileAccess => window as FileAccess;

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";
export const WORKBOOKS = { description: "Excel 工作簿", accept: { [XLSX]: [".xlsx"], [XLSM]: [".xlsm"] } };

/** Whether the browser hands chosen files over in a way that leads back to them. */
export function canPick(): boolean {
  return access().showOpenFilePicker !== undefined;
}

/** Lets a person choose files to open; none where they think better of it. */
export async function pickFiles(): Promise<Chosen[]> {
  const handles = await unlessGivenUp(access().showOpenFilePicker?.({ multiple: true, types: [WORKBOOKS] }));
  return (handles ?? []).map(chosenHandle);
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
export async function unlessGivenUp<T>(picking: Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await picking;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}
