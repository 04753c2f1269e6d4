import { isReference, sheetOfPrefix, tokenize } from "../../../core/cells";
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
  private readonly dependencies = new Map<string, Dependencies>();
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

  /**
   * A formula (without "=") with all names replaced by what they stand for; null where one is unknown, moves with the
   * cell, goes round in a circle or is a function.
   */
  plain(formula: string, sheet: string): string | null {
    return this.replaced(formula, sheet.toLowerCase(), new Set());
  }

  private replaced(formula: string, sheet: string, within: ReadonlySet<string>): string | null {
    const tokens = tokenize(formula);
    let text = "";
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1];
      const isName = token.kind === "name" && !/^(?:TRUE|FALSE)$/i.test(token.text);
      const scope = before?.kind === "sheet" ? sheetOfPrefix(before.text).toLowerCase() : null;
      if (token.kind === "function" && this.find(token.text.toLowerCase(), sheet) !== undefined) return null;
      // Within a name, a cell without its sheet stands on that of the formula, and moves with it.
      if (within.size > 0 && isReference(token) && scope === null) return null;
      if (!isName) {
        // What stands before a name goes with it.
        if (token.kind !== "sheet" || tokens[index + 1]?.kind !== "name") text += token.text;
        continue;
      }
      const meaning = this.meaningOf(token.text.toLowerCase(), scope ?? sheet, within);
      if (meaning === null) return null;
      text += `(${meaning})`;
      // Names of names of names may stand for more than there is room for.
      if (text.length > LIMITS.cellText) return null;
    }
    return text;
  }

  private meaningOf(name: string, sheet: string, within: ReadonlySet<string>): string | null {
    const known = this.find(name, sheet);
    if (known === undefined || within.has(known) || within.size >= LONGEST_CHAIN) return null;
    return this.dependenciesOf(known).isRelative
      ? null
      : this.replaced(this.formulas.get(known) ?? "", sheet, new Set([...within, known]));
  }

  private collect(found: Dependencies, sheet: string, seen: Set<string>): ResolvedDependencies {
    const areas = found.areas.map((area) => ({ ...area, sheet: area.sheet ?? sheet }));
    // A function that a name defines, by LAMBDA, may read anything.
    let always = found.always || found.functions.some((name) => this.find(name, sheet) !== undefined);
    for (const each of found.names) {
      const scope = each.sheet ?? sheet;
      const known = this.find(each.name, scope);
      if (known === undefined) always = true;
      else if (seen.size >= LONGEST_CHAIN || this.looked > LIMITS.formulasToCalculate) always = true;
      else if (!seen.has(known)) {
        seen.add(known);
        this.looked++;
        const dependencies = this.dependenciesOf(known);
        const inner = this.collect(dependencies, scope, seen);
        areas.push(...inner.areas);
        always ||= inner.always || dependencies.isRelative;
      }
    }
    return { areas, always };
  }

  private dependenciesOf(name: string): Dependencies {
    const known = this.dependencies.get(name) ?? dependenciesOf(this.formulas.get(name) ?? "");
    this.dependencies.set(name, known);
    return known;
  }

  /** The key of a name as it is known on a sheet. */
  private find(name: string, sheet: string): string | undefined {
    return [key(sheet, name), key(null, name)].find((each) => this.formulas.has(each));
  }
}

function key(sheet: string | null, name: string): string {
  return `${sheet ?? ""}\n${name.toLowerCase()}`;
}
