import ts from "typescript";
import type { LoaderDefinition } from "webpack";
import type { Wide } from "../../src/core/number/wide";

/** What core/number asks of a number of decimal.js; `d`, its digits, is no method. */
const ASKED: Readonly<Record<Exclude<keyof Wide, "d">, true>> = {
  comparedTo: true,
  decimalPlaces: true,
  dividedBy: true,
  isFinite: true,
  isNaN: true,
  isNegative: true,
  isPositive: true,
  isZero: true,
  minus: true,
  negated: true,
  plus: true,
  times: true,
  toDecimalPlaces: true,
  toFixed: true,
  toNumber: true,
  toSignificantDigits: true,
  toString: true,
  valueOf: true,
};
/** What decimal.js itself looks for by name, on itself and for JSON. */
const BASICS = ["clone", "config", "isDecimal", "prototype", "constructor", "toJSON"];
/**
 * decimal.js comes to it for hexadecimal texts with an exponent of two beyond 53 alone: no text of a number that
 * core/number reads. Logarithms, exponentials and a thousand digits of ln 10 hang on it.
 */
const NEVER_COME_TO = new Set(["pow", "toPower"]);

/** A part of the module that is kept where one of its names is asked for. */
interface Part {
  readonly names: readonly string[];
  readonly node: ts.Node;
}

/**
 * Takes out of decimal.js the methods that nobody asks for (sines, roots, numerals of other bases …). They hang on its
 * prototype, where no minimizer can tell that they are not used; what only they call is for the minimizer then.
 */
export function withoutUnusedMethods(source: string): string {
  const file = ts.createSourceFile("decimal.mjs", source, ts.ScriptTarget.ES2022, true);
  const parts = [...methodsIn(file), ...namedParts(file)];
  const apart = new Set(parts.map(({ node }) => node));
  const named = new Set([...Object.keys(ASKED), ...BASICS]);
  // Whatever else stands in the module is kept, and with it all that it names.
  addNames(file, apart, named);
  let dropped = parts;
  let before: number;
  do {
    before = dropped.length;
    dropped = dropped.filter(({ names, node }) => {
      const isKept = names.some((name) => named.has(name) && !NEVER_COME_TO.has(name));
      if (isKept)
        ts.forEachChild(node, (child) => {
          addNames(child, apart, named);
        });
      return !isKept;
    });
  } while (dropped.length < before);
  return dropped
    .map(({ node }) => node)
    .filter((node) => !ts.isVariableDeclaration(node))
    .sort((a, b) => b.getStart() - a.getStart())
    .reduce((text, node) => text.slice(0, node.getStart()) + text.slice(node.getEnd()), source);
}

/** The functions and constants of the module, and what sets such a constant later: `LN10 = new Decimal(LN10)`. */
function namedParts(file: ts.SourceFile): Part[] {
  return file.statements.flatMap((node): Part[] => {
    if (ts.isFunctionDeclaration(node)) return [{ names: [node.name?.text ?? ""], node }];
    if (ts.isVariableStatement(node)) {
      const isExported = node.modifiers !== undefined;
      const { declarations } = node.declarationList;
      return isExported ? [] : declarations.map((each) => ({ names: [each.name.getText()], node: each }));
    }
    if (!ts.isExpressionStatement(node) || !ts.isBinaryExpression(node.expression)) return [];
    const { left } = node.expression;
    return ts.isIdentifier(left) ? [{ names: [left.text], node }] : [];
  });
}

/** `P.cosine = P.cos = function …` of the prototype, and `Decimal.cos = cos` of the function that makes classes. */
function methodsIn(file: ts.SourceFile): Part[] {
  const found: Part[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      const { owner, names, value } = assigned(node.expression);
      const isMethod = ts.isFunctionExpression(value) || ts.isIdentifier(value);
      if ((owner === "P" || owner === "Decimal") && isMethod) found.push({ names, node });
    } else if (ts.isSourceFile(node) || ts.isBlock(node) || ts.isFunctionDeclaration(node)) {
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  return found;
}

/** What an assignment sets: of which object, under which names, to what. */
function assigned(expression: ts.Expression) {
  const names: string[] = [];
  let owner: string | null = null;
  let value = expression;
  while (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const { left, right } = value;
    if (!ts.isPropertyAccessExpression(left) || !ts.isIdentifier(left.expression)) break;
    owner = left.expression.text;
    names.push(left.name.text);
    value = right;
  }
  return { owner, names, value };
}

/** Adds all names in a part of the module but those in statements that are looked at by themselves. */
function addNames(node: ts.Node, apart: ReadonlySet<ts.Node>, names: Set<string>): void {
  if (apart.has(node)) return;
  if (ts.isIdentifier(node) && !isSet(node)) names.add(node.text);
  ts.forEachChild(node, (child) => {
    addNames(child, apart, names);
  });
}

/** Whether a name stands where a method is made, and asks for nothing. */
function isSet(name: ts.Identifier): boolean {
  const { parent } = name;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== name) return false;
  const { parent: outer } = parent;
  return (
    ts.isBinaryExpression(outer) &&
    outer.left === parent &&
    outer.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

const load: LoaderDefinition = (source) => withoutUnusedMethods(source);
export default load;
