import { access, unlessGivenUp, WORKBOOKS, XLSM, XLSX } from "./pickers";

/** Whether the browser lets a page write a file where the person says. */
export function canSaveAs(): boolean {
  return access().showSaveFilePicker !== undefined;
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

/** "表.xlsx" → "表（已核）.xlsx": what is handed over is not taken for the original. */
export function checkedName(name: string): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[^.]*)?$/su.exec(name) ?? [];
  return stem.endsWith(CHECKED) ? name : `${stem}${CHECKED}${ending}`;
}

const CHECKED = "（已核）";
