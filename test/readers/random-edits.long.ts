import fc from "fast-check";
import { openWorkbook, type XlsxWorkbook } from "../../src/adapters/xlsx";
import { toA1 } from "../../src/core/cells";
import { unzipped } from "../support/packages";
import {
  describeWithReaders,
  libreOffice,
  openpyxl,
  type Seen,
  type SeenCell,
  type SeenRule,
  type SeenSheet,
} from "../support/readers";
import { partsOf, textsOf } from "../support/record-parts";
import { fileOf } from "./random-files";
import { type BookModel, carryOut, modelOf, putBack, type SheetModel } from "./random-model";
import { indexOf, plan, planOn, type PlanSpec, restorablePart, takingBack } from "./random-plans";
import { book, type BookSpec, type SheetSpec } from "./random-workbooks";

interface Case {
  readonly spec: BookSpec;
  readonly plans: readonly PlanSpec[];
}

const oneCase: fc.Arbitrary<Case> = fc.record({
  spec: book,
  plans: fc.array(plan, { minLength: 1, maxLength: 3 }),
});
const cases = fc.array(oneCase, { minLength: 1, maxLength: 24, size: "max" });

describeWithReaders("random edits of random workbooks", () => {
  it("openpyxl sees what the plans said and nothing else, and the old contents when all is taken back", async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (batch) => {
        const runs = await Promise.all(batch.map(runCase));
        const seen = openpyxl(runs.flatMap(({ files }) => files));
        runs.forEach(({ model, back, files }, index) => {
          expect(files.map(recordIn)).toEqual([[], recordOf(model), []]);
          const [before, after, restored] = seen.slice(index * 3, index * 3 + 3) as [Seen, Seen, Seen];
          expect([before.error, after.error, restored.error]).toEqual([null, null, null]);
          expectModel(before, after, model);
          expectRestored(before, restored, back);
        });
      }),
      { seed: 20240301, numRuns: 5, interruptAfterTimeLimit: 60_000 },
    );
  }, 120_000);

  it("LibreOffice opens them, sees contents, comments and highlights, and keeps the record", async () => {
    const batch = fc.sample(oneCase, { seed: 20240303, numRuns: 30 });
    const runs = await Promise.all(batch.map(runCase));
    const saved = libreOffice(runs.map(({ files }) => files[1] as Uint8Array)) as Uint8Array[];
    const seen = openpyxl(saved);
    runs.forEach(({ model }, index) => {
      expect(recordIn(saved[index] as Uint8Array)).toEqual(recordOf(model));
      Object.values((seen[index] as Seen).sheets).forEach((sheet, number) => {
        expectCalculated(sheet, model.sheets[number] as SheetModel);
      });
    });
  }, 60_000);

  it("what can be put back as it was leaves the very same parts", async () => {
    await fc.assert(
      fc.asyncProperty(book, fc.array(plan, { minLength: 1, maxLength: 3 }), async (spec, plans) => {
        const bytes = fileOf(spec);
        const restorable = plans.map((each) => restorablePart(each, spec));
        const workbook = openWorkbook(bytes, "表.xlsx");
        for (const [run, each] of restorable.entries()) await editOne(workbook, each, run);
        const reopened = openWorkbook(workbook.save(), "表.xlsx");
        await takeBack(reopened, spec, restorable);
        expect([...unzipped(reopened.save())]).toEqual([...unzipped(bytes)]);
      }),
      { seed: 20240302, numRuns: 60 },
    );
  });
});

const recordIn = (bytes: Uint8Array) => textsOf(partsOf(bytes));
const recordOf = ({ record }: BookModel) => (record === null ? [] : [record]);

/** A case's file before, after its plans, and with everything taken back; and what must be seen in it. */
async function runCase({ spec, plans }: Case) {
  const bytes = fileOf(spec);
  const model = modelOf(spec);
  const workbook = openWorkbook(bytes, "表.xlsx");
  for (const [run, each] of plans.entries()) {
    const { withoutComment } = await editOne(workbook, each, run);
    expect(withoutComment.map(toA1).sort()).toEqual(carryOut(model, each, run).sort());
  }
  const saved = workbook.save();
  expect(unzipped(saved).get("xl/workbook.xml")?.includes('fullCalcOnLoad="1"')).toBe(model.isStale);
  const reopened = openWorkbook(saved, "表.xlsx");
  await takeBack(reopened, spec, plans);
  const back = structuredClone(model);
  spec.sheets.forEach((sheet, index) => {
    const mine = plans.filter((each) => indexOf(spec, each) === index);
    putBack(back, index, sheet, mine);
  });
  return { files: [bytes, saved, reopened.save()], model, back };
}

async function editOne(workbook: XlsxWorkbook, spec: PlanSpec, run: number) {
  const sheets = await workbook.sheets();
  const { id } = sheets[indexOf({ sheets }, spec)] ?? {};
  return workbook.edit(id, (snapshot) => planOn(snapshot, spec, run));
}

async function takeBack(workbook: XlsxWorkbook, spec: BookSpec, plans: readonly PlanSpec[]): Promise<void> {
  for (const [index, { id }] of (await workbook.sheets()).entries()) {
    const mine = plans.filter((each) => indexOf(spec, each) === index);
    await workbook.edit(id, (now) => takingBack(spec.sheets[index] as SheetSpec, now, mine));
  }
}

function expectModel(before: Seen, after: Seen, model: BookModel): void {
  const { sheets, ...others } = after;
  expect({ ...others, names: Object.keys(sheets) }).toEqual({
    error: null,
    names: Object.keys(before.sheets),
    definedNames: before.definedNames,
    properties: before.properties,
  });
  Object.entries(sheets).forEach(([name, sheet], index) => {
    expectSheet(before.sheets[name] as SeenSheet, sheet, model.sheets[index] as SheetModel);
  });
}

function expectSheet(before: SeenSheet, after: SeenSheet, model: SheetModel): void {
  expect(after.cells).toEqual(Object.fromEntries(model.cells));
  expect(after.comments).toEqual(Object.fromEntries(model.comments));
  expect([after.merges, after.rest]).toEqual([before.merges, before.rest]);
  const own = [...model.rules.values()].map((rule) => ({ ...rule, type: "expression" }));
  const visible = ({ area, type, formulas, fill }: Omit<SeenRule, "priority" | "details">) =>
    JSON.stringify({ area, type, formulas, fill });
  expect(after.rules.map(visible).sort()).toEqual([...before.rules, ...own].map(visible).sort());
  for (const rule of before.rules) expect(after.rules).toContainEqual(rule);
  expect(new Set(after.rules.map(({ priority }) => priority)).size).toBe(after.rules.length);
  for (const [at, style] of Object.entries(after.styles)) {
    const old = before.styles[at];
    const format = model.formats.get(at);
    if (format === undefined) expect([at, style]).toEqual([at, old]);
    else expect(style).toBe(`${format} ${lookOf(old ?? style)}`);
  }
}

/** A cell as LibreOffice saves it: fewer digits, truth values as formulas, sheet names without needless quotes. */
function fromLibreOffice({ value, formula }: SeenCell): SeenCell["value"] {
  if (formula !== null && !/^=(?:TRUE\(\)|FALSE\(\)|#N\/A)$/.test(formula))
    return formula.replaceAll("'", "");
  return value === null || typeof value === "string" ? value : Number(Number(value).toPrecision(12));
}

/** What a program sees that calculates for itself, whatever results were announced. */
function expectCalculated({ cells, comments, rules }: SeenSheet, model: SheetModel): void {
  const contents = (entries: Iterable<readonly [string, SeenCell]>) =>
    Object.fromEntries([...entries].map(([at, cell]) => [at, fromLibreOffice(cell)]));
  expect(contents(Object.entries(cells))).toEqual(contents(model.cells));
  for (const { value, formula } of Object.values(cells)) if (formula === "=1+1") expect(value).toBe(2);
  const texts = Object.entries(comments).map(([at, { text }]) => [at, text]);
  expect(Object.fromEntries(texts)).toEqual(
    Object.fromEntries([...model.comments].map(([at, { text }]) => [at, text])),
  );
  for (const { area, formulas, fill } of model.rules.values()) {
    expect(rules).toContainEqual(expect.objectContaining({ area, formulas, fill }));
  }
}

const lookOf = (style: string) => style.slice(style.lastIndexOf(" ") + 1);

/** Everything as before, but results that follow from cells that were written: they are what is then calculated. */
function expectRestored(before: Seen, restored: Seen, model: BookModel): void {
  Object.entries(restored.sheets).forEach(([name, sheet], index) => {
    const { cells } = model.sheets[index] as SheetModel;
    expect(sheet).toEqual({ ...before.sheets[name], cells: Object.fromEntries(cells) });
  });
  expect({ ...restored, sheets: null }).toEqual({ ...before, sheets: null });
}
