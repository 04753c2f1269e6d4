import type { DuplicateAnswer, FileAnswer, PlaceAnswer, ProjectAnswer } from "./types";

interface Seen {
  readonly project: ProjectAnswer;
  readonly place: PlaceAnswer;
}

/** Notices projects that stand in a run more than once: the same code, else the same name, unit and year. */
export class Duplicates {
  private readonly groups = new Map<string, Seen[]>();

  add({ file, forms }: FileAnswer): void {
    for (const { project, sheet, range } of forms) {
      const key = keyOf(project);
      if (key === null) continue;
      const group = this.groups.get(key) ?? [];
      group.push({ project, place: { file, sheet, range } });
      this.groups.set(key, group);
    }
  }

  /** In the order in which the projects were first met. */
  found(): DuplicateAnswer[] {
    return [...this.groups.values()].flatMap(parted).flatMap((group) => {
      const [first] = group;
      if (first === undefined || group.length < 2) return [];
      return [{ project: first.project, places: group.map(({ place }) => place) }];
    });
  }
}

/** Null for a form that names neither a code nor a project: nothing tells whose it is. */
function keyOf({ code, name, unit, year }: ProjectAnswer): string | null {
  const [codeKey, nameKey] = [known(code), known(name)];
  if (codeKey !== "") return `code ${codeKey}`;
  return nameKey === "" ? null : JSON.stringify([nameKey, known(unit), yearOf(year)]);
}

/** A project of several years has one code and a form each year: those are told apart where all name their year. */
function parted(group: Seen[]): Seen[][] {
  const years = new Map<string, Seen[]>();
  for (const seen of group) {
    const year = yearOf(seen.project.year);
    years.set(year, [...(years.get(year) ?? []), seen]);
  }
  return years.has("") ? [group] : [...years.values()];
}

/** Without blanks and differences of width; "" where there is no more than a dash or 无. */
function known(text: string | null): string {
  const bare = (text ?? "").normalize("NFKC").replace(/\s/g, "");
  return /[\p{L}\p{N}]/u.test(bare) && bare !== "无" && bare !== "暂无" ? bare : "";
}

/** "2024" of "2024年度". */
function yearOf(text: string | null): string {
  return /\d{4}/.exec(known(text))?.[0] ?? "";
}
