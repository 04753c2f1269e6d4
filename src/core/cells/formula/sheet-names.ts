import { tokenize } from "./tokens";

/** A sheet's name in quotes, as every reference may have it: 'It''s'. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** What stands before an address on a sheet, as Excel writes it: `表1!`, in quotes only where the name needs them. */
export function sheetPrefix(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const isAddress = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|[RC])$/i.test(name);
  return `${isPlain && !isAddress ? name : quotedSheet(name)}!`;
}

/** The name in what stands before an address, "!" included; with brackets it is a sheet of another file. */
export function sheetOfPrefix(prefix: string): string {
  const text = prefix.slice(0, -1);
  return /^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** Whether both are the name of one sheet: Excel makes no difference of case. */
export function isSameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A formula after a sheet was renamed. */
export function renamedInFormula(formula: string, was: string, is: string): string {
  const isRenamed = (prefix: string) => was !== is && isSameSheet(sheetOfPrefix(prefix), was);
  return tokenize(formula)
    .map(({ kind, text }) => (kind === "sheet" && isRenamed(text) ? sheetPrefix(is) : text))
    .join("");
}
