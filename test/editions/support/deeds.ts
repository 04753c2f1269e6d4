/** What happens to a workbook on its way from one edition to another: what a person does, and what we do. */
import fc from "fast-check";
import type { Edition } from "./editions";

export type Deed =
  | { readonly kind: "correct" | "suggested" | "undo" | "clear" | "check" }
  | { readonly kind: "undo run"; readonly choice: number }
  | { readonly kind: "type"; readonly cell: string; readonly what: "number" | "formula" | "text" | "nothing" }
  /** The file goes to another edition; the command line does one thing to it and gives it to the web edition. */
  | { readonly kind: "hand over"; readonly to: Edition; readonly command: "fix" | "clear" | "suggested" }
  | { readonly kind: "sheet" | "rename" | "copy" | "delete"; readonly choice: number }
  | { readonly kind: "insert"; readonly row: number };

const choice = fc.nat({ max: 20 });
const CELLS = ["H6", "I6", "F6", "D6", "I14", "I15", "I18", "I25", "J18", "G18"];

const ours: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("correct" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("suggested" as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("undo" as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("undo run" as const), choice }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("clear" as const, "check" as const) }) },
);

const typed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constant("type" as const),
  cell: fc.constantFrom(...CELLS),
  what: fc.constantFrom(
    "number" as const,
    "number" as const,
    "formula" as const,
    "text" as const,
    "nothing" as const,
  ),
});

const handOver: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constant("hand over" as const),
  to: fc.constantFrom<Edition>("excel", "web", "cli"),
  command: fc.constantFrom("fix" as const, "fix" as const, "suggested" as const, "clear" as const),
});

const structure: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("rename" as const), choice }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("sheet" as const, "copy" as const, "delete" as const),
      choice,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("insert" as const), row: fc.nat({ max: 26 }) }),
  },
);

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: ours },
  { weight: 3, arbitrary: typed },
  { weight: 4, arbitrary: handOver },
  { weight: 3, arbitrary: structure },
);
