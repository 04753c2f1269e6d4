import { openWorkbook } from "../../src/adapters/xlsx";
import { check, checkWorkbook, correct, correctSheets } from "../../src/core/actions";
import { undo } from "../../src/core/actions/undo";
import { type Cell, EMPTY_CELL } from "../../src/core/cells";
import { readForms } from "../../src/core/form";
import type { SheetSnapshot } from "../../src/core/port";
import { manySheets } from "../../test/support/many-sheets";
import { MemoryWorkbook } from "../../test/support/memory-workbook";
import { cpuOf, exponentOf } from "./clock";
import type { Figure } from "./figure";
import { type ReferenceForm, referenceForms, variedSnapshot } from "./varied";

const SIZES = [1, 10, 100, 1_000];
const TARGET = 1.05;
const OPTIONS = { now: () => new Date(0) };

type Work = () => unknown;

/** By what exponent the engine's work grows with rows, forms on a sheet, sheets and corrected cells. */
export async function benchGrowth(): Promise<Figure[]> {
  const [form] = referenceForms();
  if (form === undefined) throw new RangeError("no reference forms");
  const wrong = withWrongTotal(form);
  const works = [
    growth("rows of one form, check", (size) => {
      const sheet = withRows(form, size);
      return () => check(new MemoryWorkbook(copied(sheet)), undefined, {});
    }),
    growth("forms on a sheet, check", (size) => {
      const sheet = stacked(form, size);
      return () => check(new MemoryWorkbook(copied(sheet)), undefined, {});
    }),
    growth("forms on a sheet, correct", (size) => {
      const sheet = stacked(wrong, size);
      return () => correct(new MemoryWorkbook(copied(sheet)), undefined, OPTIONS);
    }),
    growth("sheets of a file, check all", (size) => {
      const file = manySheets(size);
      return () => checkWorkbook(openWorkbook(file, "many.xlsx"));
    }),
    growth("sheets of a file, correct all and save", (size) => {
      const file = manySheets(size);
      return async () => {
        const workbook = openWorkbook(file, "many.xlsx");
        await correctSheets(workbook, await workbook.sheets(), OPTIONS);
        workbook.save();
      };
    }),
    growth("corrected cells, correct again and undo", async (size) => {
      const workbook = new MemoryWorkbook(stacked(wrong, size));
      await correct(workbook, undefined, OPTIONS);
      const corrected = await workbook.read();
      return async () => {
        const again = new MemoryWorkbook(copied(corrected));
        await correct(again, undefined, OPTIONS);
        await undo(again, undefined, OPTIONS);
      };
    }),
  ];
  const figures: Figure[] = [];
  // One after the other: they would count each other's time.
  for (const work of works) figures.push(await work());
  return figures;
}

function growth(what: string, prepare: (size: number) => Work | Promise<Work>): () => Promise<Figure> {
  return async () => {
    const measured = [];
    for (const size of SIZES) {
      const work = await prepare(size);
      await work();
      measured.push({ size, cpu: await cpuOf(work, size >= 1_000 ? 2 : 4) });
    }
    return {
      section: "growth",
      what,
      how: `exponent from ${SIZES.at(-2)} to ${SIZES.at(-1)}; ${measured.map(({ cpu }) => cpu.toFixed(1)).join(" / ")} ms`,
      value: exponentOf(measured),
      unit: "exponent",
      target: { atMost: TARGET },
    };
  };
}

/** Cells and rows are new objects: what was kept for others does not help. */
function copied(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, rows: sheet.rows.map((row) => row?.map((cell) => cell && { ...cell })) };
}

/** So many forms under each other, each another project's. */
function stacked(form: ReferenceForm, count: number): SheetSnapshot {
  const sheets = Array.from({ length: count }, (_, index) => variedSnapshot(form, index));
  return { ...form.snapshot, rows: sheets.flatMap(({ rows }) => [...rows, undefined]) };
}

/** The form with so many times the rows of its indicators. */
function withRows(form: ReferenceForm, times: number): SheetSnapshot {
  const { rows } = form.snapshot;
  const table = (readForms(form.snapshot).forms[0]?.indicators ?? []).map(({ row }) => row);
  const [first, last] = [Math.min(...table), Math.max(...table)];
  const body = Array.from({ length: times }, (_, index) =>
    variedSnapshot(form, index).rows.slice(first, last + 1),
  ).flat();
  return { ...form.snapshot, rows: [...rows.slice(0, first), ...body, ...rows.slice(last + 1)] };
}

/** The form with one point too many in its total: there is something to correct. */
function withWrongTotal(form: ReferenceForm): ReferenceForm {
  const at = readForms(form.snapshot).forms[0]?.total?.score?.at;
  if (at === undefined) throw new RangeError(`${form.name} has no total`);
  const rows = form.snapshot.rows.map((row, index) =>
    index === at.row ? row?.map((cell, column) => (column === at.column ? raised(cell) : cell)) : row,
  );
  return { ...form, snapshot: { ...form.snapshot, rows } };
}

function raised(cell: Cell = EMPTY_CELL): Cell {
  if (typeof cell.value !== "number") throw new RangeError("the total is no number");
  return { ...cell, value: cell.value + 1 };
}
