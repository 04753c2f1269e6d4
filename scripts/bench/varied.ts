import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { SheetSnapshot } from "../../src/core/port";
import { readForms } from "../../src/core/form";
import { corpusCases } from "../../test/corpus/support/cases";
import { CORPUS, snapshotOf } from "../../test/corpus/support/forms";

/** The single forms of the reference document, each a workbook of its own. */
const REFERENCE = ["reference-archive", "reference-maintenance", "reference-no-funds"];
const STRINGS = "xl/sharedStrings.xml";

export interface ReferenceForm {
  readonly name: string;
  readonly snapshot: SheetSnapshot;
  /** What people have written into it: these texts differ from project to project. */
  readonly own: ReadonlySet<string>;
}

export function referenceForms(): ReferenceForm[] {
  const cases = corpusCases();
  return REFERENCE.map((name) => {
    const found = cases.find((each) => each.name === name);
    if (found === undefined) throw new RangeError(`the corpus has no ${name}`);
    const snapshot = snapshotOf(found.sheet);
    return { name, snapshot, own: new Set(ownTexts(snapshot)) };
  });
}

/** The same form for another project: a cache that knows texts must not flatter what is measured. */
export function variedSnapshot({ snapshot, own }: ReferenceForm, index: number): SheetSnapshot {
  return {
    ...snapshot,
    rows: snapshot.rows.map((row) =>
      row?.map((cell) =>
        typeof cell?.value === "string" && own.has(cell.value)
          ? { ...cell, value: `${cell.value}${index}` }
          : cell,
      ),
    ),
  };
}

/** Writes so many workbooks of one form each into a folder: three kinds in turn, no two with the same texts. */
export function writeVariedFiles(folder: string, count: number): void {
  const forms = referenceForms().map(({ name, own }) => {
    const parts = unzipSync(new Uint8Array(readFileSync(join(CORPUS, "workbooks", `${name}.xlsx`))));
    const strings = parts[STRINGS];
    if (strings === undefined) throw new RangeError(`${name} has no ${STRINGS}`);
    return { parts, strings: strFromU8(strings), own };
  });
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const form = forms[index % forms.length];
    if (form === undefined) throw new RangeError("no forms");
    const strings = form.strings.replace(/<t([^>]*)>([^<]+)<\/t>/gu, (whole, more: string, text: string) =>
      form.own.has(text) ? `<t${more}>${text}${index}</t>` : whole,
    );
    const bytes = zipSync({ ...form.parts, [STRINGS]: strToU8(strings) }, { level: 6 });
    writeFileSync(join(folder, `${String(index + 1).padStart(5, "0")}.xlsx`), bytes);
  }
}

function ownTexts(snapshot: SheetSnapshot): string[] {
  return readForms(snapshot).forms.flatMap(({ project, goals, indicators }) =>
    [
      project.code,
      project.name,
      project.unit,
      ...goals.flatMap(({ expected, outcome }) => [expected, outcome]),
      ...indicators.flatMap(({ name, reason }) => [name, reason]),
    ].flatMap((field) => (field === null || field.value === "" ? [] : [field.value])),
  );
}
