import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbook, type XlsxWorkbook } from "../../src/adapters/xlsx";
import { correct, withWrites } from "../../src/core/actions";
import { type Cell, type CellContent, fromA1, toA1 } from "../../src/core/cells";
import { cellAt, type CellEdit, NOTHING_TO_DO } from "../../src/core/port";
import { describeWithReaders, throughLibreOffice } from "../support/readers";
import { corpusCases, type FormCase, hasForm } from "./support/cases";
import { CORPUS } from "./support/forms";

/** A workbook whose figures were wrong, as we have corrected them. */
interface CorrectedFile {
  readonly name: string;
  readonly sheet: string;
  readonly bytes: Uint8Array;
  /** The formulas that we wrote, with the results that we announced. */
  readonly announced: Readonly<Record<string, number>>;
}

/** The cells of a form that follow from others: rate, execution score, total, printed weight total. */
function derivedCells({ expected }: FormCase): string[] {
  const [form] = expected.forms;
  if (form === undefined) return [];
  const { funds, total, weights, computed } = form.recognised;
  const cells = [
    computed.rate === null ? undefined : funds?.rate,
    computed.score === null ? undefined : funds?.score,
    computed.total === null ? null : total,
    computed.weights === "100" ? weights : null,
  ];
  return cells.flatMap((field) => (field ? [field[0]] : []));
}

/** Puts something wrong into cells that follow from others. */
type Spoil = (cell: Cell) => CellContent;

/** A formula that computes something wrong, as where a person has divided by the wrong cell. */
const byFormula: Spoil = () => ({ value: 0.5, formula: "=1/2" });

/** A number that is a little too low; a text stays as it is. */
const byNumber: Spoil = ({ value, formula }) =>
  typeof value === "number" ? { value: Math.round(value * 93) / 100, formula: null } : { value, formula };

async function correctedFile(each: FormCase, spoil: Spoil): Promise<CorrectedFile> {
  const bytes = new Uint8Array(readFileSync(join(CORPUS, "workbooks", `${each.name}.xlsx`)));
  const workbook = openWorkbook(bytes, `${each.name}.xlsx`);
  await spoilCells(workbook, derivedCells(each), spoil);
  const asked = spoil === byNumber ? withWrites(workbook, "formulas") : workbook;
  const options = { now: () => new Date(0), isUnmarked: true };
  const { edits, reverted } = await correct(asked, undefined, options);
  expect({ name: each.name, reverted }).toEqual({ name: each.name, reverted: [] });
  const first = workbook.save();
  await correct(asked, undefined, options);
  expect({ name: each.name, isSame: Buffer.compare(workbook.save(), first) === 0 }).toEqual({
    name: each.name,
    isSame: true,
  });
  const written = edits.filter(({ to }) => to.formula !== null);
  return {
    name: each.name,
    sheet: each.sheet.sheet,
    bytes: workbook.save(),
    announced: Object.fromEntries(written.map(({ at, to }) => [toA1(at), Number(to.value)])),
  };
}

async function spoilCells(workbook: XlsxWorkbook, cells: readonly string[], spoil: Spoil): Promise<void> {
  await workbook.edit(undefined, (snapshot) => {
    const edits = cells.map((place): CellEdit => {
      const at = fromA1(place);
      const cell = cellAt(snapshot, at);
      return { at, from: { value: cell.value, formula: cell.formula }, to: spoil(cell) };
    });
    return { ...NOTHING_TO_DO, edits };
  });
}

describeWithReaders("formulas that we write, recalculated by LibreOffice", () => {
  test.each([
    ["in place of formulas", byFormula, 20],
    ["in place of numbers, where formulas are asked for", byNumber, 20],
  ])(
    "compute what was announced, on every form of the corpus: %s",
    async (_, spoil, least) => {
      const files: CorrectedFile[] = [];
      for (const each of corpusCases().filter(hasForm)) files.push(await correctedFile(each, spoil));
      const written = files.flatMap(({ announced }) => Object.keys(announced));
      expect(written.length).toBeGreaterThanOrEqual(least);
      for (const [index, seen] of throughLibreOffice(files.map(({ bytes }) => bytes)).entries()) {
        const { name, sheet, announced } = files[index] as CorrectedFile;
        expect({ name, error: seen.error }).toEqual({ name, error: null });
        for (const [cell, value] of Object.entries(announced)) {
          const shown = seen.sheets[sheet]?.cells[cell]?.value;
          expect({ name, cell, shown: Number(shown).toPrecision(12) }).toEqual({
            name,
            cell,
            shown: value.toPrecision(12),
          });
        }
      }
    },
    180_000,
  );
});
