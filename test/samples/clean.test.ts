import { REFERENCE_SHEETS } from "../../scripts/samples/tabs";
import { toA1 } from "../../src/core/cells";
import { formFixture } from "../support/sheets";
import { partsOf, type RawCell, rawSheets, sampleBytes } from "./raw";

const bytes = sampleBytes("luohu-2024.xlsx");
const sheets = rawSheets(bytes);

/** What a cell shows, as the document prints it: amounts, rates and totals with two decimals. */
function printed({ value, format }: RawCell): string {
  if (typeof value === "number") return format === "2" ? value.toFixed(2) : String(value);
  return value ?? "";
}

test("has one sheet for each published form, in their order", () => {
  expect([...sheets.keys()]).toEqual(REFERENCE_SHEETS.map(({ sheet }) => sheet));
});

describe.each(REFERENCE_SHEETS)("$sheet", ({ sheet, form }) => {
  const { grid, merges: published } = formFixture(form);
  const { cells, merges, xml } = sheets.get(sheet) ?? {
    cells: new Map<string, RawCell>(),
    merges: [],
    xml: "",
  };
  const at = (address: string) => cells.get(address)?.value ?? null;

  test("shows every cell as published, and no other", () => {
    const expected = grid.flatMap((row, r) =>
      row.map((text, c) => [toA1({ row: r, column: c }), text] as const).filter(([, text]) => text !== ""),
    );
    const shown = [...cells].map(([address, cell]) => [address, printed(cell)] as const);
    expect(shown.filter(([, text]) => text !== "")).toEqual(expected);
  });

  test("keeps weights and scores as numbers, results with units as text", () => {
    const header = grid.findIndex(([first]) => first === "年度绩效指标") + 1;
    for (let row = header + 1; row <= grid.length; row++) {
      expect([typeof at(`H${row}`), typeof at(`I${row}`)]).toEqual(["number", "number"]);
    }
    for (const [address, { value }] of cells) {
      if (typeof value === "string" && /^\d+(\.\d+)?$/.test(value)) expect(address).toMatch(/^(B2|I2|I3)$/);
    }
  });

  test("has the published merges, no overlap, and every value in its area's first cell", () => {
    expect(merges).toEqual(expect.arrayContaining([...published]));
    const covered = new Set<string>();
    for (const area of merges) {
      const [[, left = "", top = ""] = [], [, right = "", bottom = ""] = []] = [
        ...area.matchAll(/([A-J])(\d+)/g),
      ];
      for (let row = Number(top); row <= Number(bottom); row++) {
        for (let column = left.charCodeAt(0); column <= right.charCodeAt(0); column++) {
          const address = `${String.fromCharCode(column)}${row}`;
          expect(covered).not.toContain(address);
          covered.add(address);
          if (address !== `${left}${top}`) expect(at(address)).toBeNull();
        }
      }
    }
  });

  test("prints on one A4 page", () => {
    expect(xml).toContain('<pageSetUpPr fitToPage="true">');
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"/);
  });
});

test("merges what a person would merge", () => {
  expect(sheets.get("档案管理")?.merges).toEqual(
    expect.arrayContaining(["A1:J1", "B2:C2", "A5:A9", "I6:J6", "A11:A12", "B12:F12", "A13:A25", "B25:G25"]),
  );
});

test("keeps the long code and the year as text, amounts as numbers", () => {
  const cells = sheets.get("信息化维护")?.cells;
  expect(cells?.get("B2")).toEqual({ value: "440300218291500016639", formula: null, format: "49" });
  expect(cells?.get("I2")).toEqual({ value: "2024", formula: null, format: "49" });
  expect(cells?.get("E6")).toEqual({ value: 215600, formula: null, format: "2" });
  expect(cells?.get("G14")?.value).toBe(3);
});

test("names no person and no machine", () => {
  const core = new TextDecoder().decode(partsOf(bytes)["docProps/core.xml"]);
  expect(core).toContain("<dc:title>自评核 样例</dc:title><dc:creator>自评核</dc:creator>");
  expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(["2025-01-01T00:00:00Z", "2025-01-01T00:00:00Z"]);
});
