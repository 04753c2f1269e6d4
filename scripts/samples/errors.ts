import { openWorkbook } from "../../src/adapters/xlsx";
import { fromA1 } from "../../src/core/cells";
import { cellAt, type CellEdit, NOTHING_TO_DO } from "../../src/core/port";
import { rezip } from "../shared/zip";
import { toCellContent, type PlantedError } from "./planted";

/** The clean workbook with the errors planted by our own adapter, so nothing else in the package changes. */
export async function plantErrors(clean: Uint8Array, errors: readonly PlantedError[]): Promise<Uint8Array> {
  const workbook = openWorkbook(clean, "luohu-2024.xlsx");
  for (const { id, name } of await workbook.sheets()) {
    const planted = errors.filter(({ sheet }) => sheet === name);
    await workbook.edit(id, (snapshot) => {
      const edits = planted.map((error): CellEdit => {
        const at = fromA1(error.cell);
        const { value, formula } = cellAt(snapshot, at);
        return { at, from: { value, formula }, to: toCellContent(error.planted) };
      });
      return { ...NOTHING_TO_DO, edits };
    });
  }
  return rezip(workbook.save());
}
