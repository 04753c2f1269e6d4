import { groupBy } from "../../cells";

/** What a form's head says of its project, as text; null or "" where it says nothing. */
export interface ProjectHead {
  readonly code: string | null;
  readonly name: string | null;
  readonly unit: string | null;
  readonly year: string | null;
}

/** A project that stands in several places. */
export interface Repeated<T> {
  /** Its name, else its code. */
  readonly project: string;
  readonly items: readonly T[];
}

/**
 * Finds projects that stand more than once: the same code, else the same name, unit and year. In the order in which
 * they were first met.
 * @param headOf what an item (a form, a form in a file) says of its project
 */
export function repeated<T>(items: readonly T[], headOf: (item: T) => ProjectHead): Repeated<T>[] {
  const groups = groupBy(items, (item) => keyOf(headOf(item)));
  groups.delete(null);
  return [...groups.values()]
    .flatMap((group) => parted(group, headOf))
    .filter((group) => group.length > 1)
    .map((group) => ({ project: titleOf(headOf(group[0])), items: group }));
}

/** Null for a form that names neither a code nor a project: nothing tells whose it is. */
function keyOf({ code, name, unit, year }: ProjectHead): string | null {
  const [codeKey, nameKey] = [known(code), known(name)];
  if (codeKey !== "") return `code ${codeKey}`;
  return nameKey === "" ? null : JSON.stringify([nameKey, known(unit), yearOf(year)]);
}

/** A project of several years has one code and a form each year: those are told apart where all name their year. */
function parted<T>(group: readonly [T, ...T[]], headOf: (item: T) => ProjectHead) {
  const years = groupBy(group, (item) => yearOf(headOf(item).year));
  return years.has("") ? [group] : [...years.values()];
}

function titleOf({ code, name }: ProjectHead): string {
  return (known(name) === "" ? code : name) ?? "";
}

/** Without blanks and differences of width; "" where there is no more than a dash or 无. */
function known(text: string | null): string {
  const bare = (text ?? "").normalize("NFKC").replace(/\s/g, "");
  const words = bare.replace(/[^\p{L}\p{N}]/gu, "");
  return words === "" || words === "无" || words === "暂无" ? "" : bare;
}

/** "2024" of "2024年度". */
function yearOf(text: string | null): string {
  return /\d{4}/.exec(known(text))?.[0] ?? "";
}
