import { kindFaults } from "./support/kind-faults";
import { kindVariants } from "./support/kind-variants";
import { AWAITED, type Kind, kinds, kindSheet, type Merging, type Typing } from "./support/kinds";

const KINDS = kinds();
const TYPINGS: readonly Typing[] = ["text", "numbers"];
const MERGINGS: readonly Merging[] = ["first cell only", "filled", "filled and hidden"];

test("there are sixteen kinds, each with the columns that a person has read", () => {
  expect(KINDS).toHaveLength(16);
  for (const { expected, columns } of KINDS) {
    expect(columns).toHaveLength(expected.no_form === true ? 0 : (expected.forms ?? 1));
  }
  expect(Object.keys(AWAITED).filter((name) => !KINDS.some((kind) => kind.name === name))).toEqual([]);
});

describe.each(KINDS.map((kind) => [kind.name, kind] as const))("%s", (name, kind) => {
  test.each(TYPINGS.flatMap((typing) => MERGINGS.map((merging) => [typing, merging] as const)))(
    "%s, %s",
    (typing, merging) => {
      const sheet = kindSheet(kind, typing, merging);
      expect(kindFaults(kind.expected, kind.columns, sheet, AWAITED[name])).toEqual([]);
    },
  );
});

const SEED = 20_260_117;
const VARIANTS = KINDS.flatMap((kind, index) =>
  kindVariants(kind, SEED + index, 40).map((variant) => ({ ...variant, of: kind.name })),
);

test("forty variants of each, the same for the same seed, of every kind, with errors planted", () => {
  expect(VARIANTS).toHaveLength(16 * 40);
  const [first] = KINDS;
  expect(JSON.stringify(kindVariants(first as Kind, SEED, 40))).toBe(
    JSON.stringify(kindVariants(first as Kind, SEED, 40)),
  );
  for (const word of ["permute", "blank rows", "blank column", "shift", "words", "E02 at", "T01 at"]) {
    expect(VARIANTS.filter(({ kind }) => kind.name.includes(`+ ${word}`)).length).toBeGreaterThan(25);
  }
});

test.each(KINDS.map(({ name }) => name))("%s: every variant gives what its kind gives", (name) => {
  const faults = VARIANTS.filter(({ of }) => of === name).flatMap(({ kind, typing, merging }) =>
    kindFaults(kind.expected, kind.columns, kindSheet(kind, typing, merging), AWAITED[name]).map(
      (fault) => `${kind.name}: ${fault}`,
    ),
  );
  expect(faults).toEqual([]);
});
