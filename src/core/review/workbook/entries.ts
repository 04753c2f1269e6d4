import { type Form, normalizeLabel, readForms } from "../../form";
import { type LedgerEntry, type SheetRef, type SheetSnapshot, tabsOf } from "../../port";

/** What a form goes by: its project's code, else its name; undefined where it has neither. */
export function formName({ project }: Form): string | undefined {
  const name = [project.code?.value, project.name?.value].map((text) => normalizeLabel(text ?? ""));
  return name.find((text) => text !== "");
}

/**
 * The entries that speak of a sheet, oldest first. A sheet is known by its id and its name together. Programs number
 * sheets anew, people rename, copy and delete them: where only one of the two is right, no other sheet of the workbook
 * must have a better claim, and the sheet itself must tell that it is the one: by a mark of that work, or by the form.
 * Where neither is right on any sheet, as after a sheet was renamed on its way to a program that gives other ids, the
 * marks of that work alone tell.
 */
export function entriesOf(ledger: readonly LedgerEntry[], snapshot: SheetSnapshot): LedgerEntry[] {
  const answers = new Map<string, boolean>();
  const { sheet, tabs } = snapshot;
  const { ids, names } = tabsOf(tabs);
  return ledger.filter((entry) => {
    const isKnown = entry.sheetId === sheet.id || entry.sheetName === sheet.name;
    // Most are other sheets' entries: of those nothing more is asked.
    if (!isKnown && (ids.has(entry.sheetId) || names.has(entry.sheetName))) return false;
    const key = `${entry.sheetId}\n${entry.sheetName}\n${entry.form ?? ""}`;
    const answer = answers.get(key) ?? isOfSheet(entry, ledger, snapshot);
    answers.set(key, answer);
    return answer;
  });
}

/** Whether no sheet of the workbook has the id or the name that an entry has. */
export function isLost(
  entry: Pick<LedgerEntry, "sheetId" | "sheetName">,
  tabs: readonly SheetRef[],
): boolean {
  const { ids, names } = tabsOf(tabs);
  return !ids.has(entry.sheetId) && !names.has(entry.sheetName);
}

function isOfSheet(entry: LedgerEntry, ledger: readonly LedgerEntry[], snapshot: SheetSnapshot): boolean {
  const { sheet, tabs } = snapshot;
  const isNamed = entry.sheetName === sheet.name;
  // A right id with another sheet's name is that other sheet's.
  if (!isNamed && tabs.some(({ name }) => name === entry.sheetName)) return false;
  if (hasMarkOf(entry, ledger, snapshot)) return true;
  if (isLost(entry, tabs)) return false;
  const forms = readForms(snapshot).forms.flatMap((form) => formName(form) ?? []);
  if (isNamed && entry.sheetId === sheet.id) {
    return entry.form === undefined || forms.length === 0 || forms.includes(entry.form);
  }
  return entry.form !== undefined && forms.includes(entry.form);
}

/** Whether a mark of the same work stands on the sheet: marks go with their sheet through every program. */
function hasMarkOf(
  { sheetId, sheetName, form }: LedgerEntry,
  ledger: readonly LedgerEntry[],
  { marks }: SheetSnapshot,
): boolean {
  const ids = new Set(marks.map(({ id }) => id));
  return ledger.some(
    (other) =>
      other.sheetId === sheetId &&
      other.sheetName === sheetName &&
      other.form === form &&
      ids.has(other.mark),
  );
}
