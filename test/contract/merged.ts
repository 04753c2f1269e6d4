import { areaFromA1, areaName } from "../../src/core/cells";
import { MIXED, type OpenSubject } from "./subject";

/** What a workbook tells of merged areas. */
export function testMerged(open: OpenSubject): void {
  test("tells the merged areas in an area, whole, and none where there are none", async () => {
    const { workbook, dump } = open([
      { ...MIXED, merges: ["A1:B1", "E2:E6", "F3:G4"] },
      { name: "空", rows: [["甲"]] },
    ]);
    const [first, second] = await workbook.sheets();
    const before = dump();
    const merged = async (id: string | undefined, area: string) =>
      (await workbook.mergedAreas(id ?? "", areaFromA1(area))).map(areaName).sort();
    expect(await merged(first?.id, "E4:E5")).toEqual(["E2:E6"]);
    expect(await merged(first?.id, "E1:F9")).toEqual(["E2:E6", "F3:G4"]);
    expect(await merged(first?.id, "C1:C9")).toEqual([]);
    expect(await merged(second?.id, "A1:Z9")).toEqual([]);
    expect(dump()).toEqual(before);
  });
}
