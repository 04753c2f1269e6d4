import { openWorkbook } from "../../../src/adapters/xlsx";
import { sampleBytes } from "../../samples/raw";

test("what is written to a file while it is being decided is seen by the decision", async () => {
  const file = openWorkbook(sampleBytes("luohu-2024.xlsx"), "自评表.xlsx");
  const asked: unknown[] = [];
  const slow = file.edit(undefined, async (snapshot) => {
    asked.push(snapshot.rows[0]?.[0]?.value);
    await Promise.resolve();
    return { edits: [], recalculations: [], marks: { remove: [], add: [] } };
  });
  const at = { row: 0, column: 0 };
  await file.edit(undefined, ({ rows }) => {
    const value = rows[0]?.[0]?.value ?? null;
    const edit = { at, from: { value, formula: null }, to: { value: "改过的标题", formula: null } };
    return { edits: [edit], recalculations: [], marks: { remove: [], add: [] } };
  });
  await slow;
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBe("改过的标题");
});
