/** What was worked out of a row, by the place of each fact; undefined what was not asked for yet. */
type Facts = unknown[];

/**
 * Where a row keeps its facts. Rows never change, so they hold as long as the row does; hidden, so that copies, comparisons
 * and JSON know nothing of them. A map beside the rows would keep them alive until the next full garbage collection.
 */
const FACTS = Symbol("facts");
let places = 0;

function factsOf(row: object): Facts {
  const before = (row as { readonly [FACTS]?: Facts })[FACTS];
  if (before !== undefined) return before;
  const facts: Facts = [];
  Object.defineProperty(row, FACTS, { value: facts });
  return facts;
}

/**
 * What follows from a row alone, worked out once, however many rules ask.
 * @param work of its row and nothing else; never undefined, and shared, so nobody may change it
 */
export function factOfRow<Row extends object, T extends object | string | number | boolean | null>(
  work: (row: Row) => T,
): (row: Row) => T {
  const place = places++;
  return (row) => {
    const facts = factsOf(row);
    const fact = facts[place];
    if (fact !== undefined) return fact as T;
    const value = work(row);
    facts[place] = value;
    return value;
  };
}

/** The same for what follows from a row and the profile that it is judged by. */
export function factOfRowBy<Row extends object, By extends object, T>(
  work: (row: Row, profile: By) => T,
): (row: Row, profile: By) => T {
  const place = places++;
  return (row, profile) => {
    const facts = factsOf(row);
    const fact = facts[place] as { readonly by: By; readonly value: T } | undefined;
    if (fact?.by === profile) return fact.value;
    const value = work(row, profile);
    facts[place] = { by: profile, value };
    return value;
  };
}
