import type { Book } from "../book/book";
import { LIMITS } from "../limits";
import type { Parts } from "../package/parts";
import { attribute, listed } from "../xml/tree";
import { type Dependencies, dependenciesOf, type SheetArea } from "./references";

/** A formula that leads to more names, one after another, may read anything. */
const LONGEST_CHAIN = 200;

/** What a formula reads, names resolved. */
export interface ResolvedDependencies {
  readonly areas: readonly (SheetArea & { readonly sheet: string })[];
  readonly always: boolean;
}

/** Resolves the defined names of a workbook, which may refer to one another. */
export class DefinedNames {
  private readonly formulas = new Map<string, string>();
  /** How many names have been looked into so far, for all formulas. */
  private looked = 0;

  constructor(parts: Parts, book: Book) {
    for (const { open, text } of listed(parts.tree(book.part), "definedNames", "definedName")) {
      const scope = attribute(open, "localSheetId");
      const sheet = scope === undefined ? null : book.sheets[Number(scope)]?.name.toLowerCase();
      this.formulas.set(key(sheet ?? null, attribute(open, "name") ?? ""), text);
    }
  }

  /** What a formula on a sheet depends on. A name that is unknown or moves with the cell may read anything. */
  resolve(formula: string, sheet: string): ResolvedDependencies {
    return this.collect(dependenciesOf(formula), sheet.toLowerCase(), new Set());
  }

  private collect(found: Dependencies, sheet: string, seen: Set<string>): ResolvedDependencies {
    const areas = found.areas.map((area) => ({ ...area, sheet: area.sheet ?? sheet }));
    // A function that a name defines, by LAMBDA, may read anything.
    let always = found.always || found.functions.some((name) => this.find(name, sheet) !== undefined);
    for (const each of found.names) {
      const scope = each.sheet ?? sheet;
      const known = this.find(each.name, scope);
      if (known === undefined) always = true;
      else if (seen.size >= LONGEST_CHAIN || this.looked > LIMITS.formulas) always = true;
      else if (!seen.has(known)) {
        seen.add(known);
        this.looked++;
        const dependencies = dependenciesOf(this.formulas.get(known) ?? "");
        const inner = this.collect(dependencies, scope, seen);
        areas.push(...inner.areas);
        always ||= inner.always || dependencies.isRelative;
      }
    }
    return { areas, always };
  }

  /** The key of a name as it is known on a sheet. */
  private find(name: string, sheet: string): string | undefined {
    return [key(sheet, name), key(null, name)].find((each) => this.formulas.has(each));
  }
}

function key(sheet: string | null, name: string): string {
  return `${sheet ?? ""}\n${name.toLowerCase()}`;
}
