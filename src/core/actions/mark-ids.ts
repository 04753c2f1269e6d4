import type { KeptRecord, SheetSnapshot } from "../port";

/** New ids for the marks of one run: its time, and a number that no mark on the sheet and no entry has yet. */
export function markIds(
  time: Date,
  { marks }: SheetSnapshot,
  { ledger }: Pick<KeptRecord, "ledger">,
  salt = "",
): () => string {
  const taken = new Set([...marks.map(({ id }) => id), ...ledger.map(({ mark }) => mark)]);
  const run = `${time.getTime().toString(36)}${salt}`;
  let count = 0;
  return () => {
    let id: string;
    do id = `${run}-${++count}`;
    while (taken.has(id));
    return id;
  };
}
