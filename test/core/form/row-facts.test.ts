import { factOfRow, factOfRowBy } from "../../../src/core/form";

interface Row {
  readonly name: string;
}

test("a fact of a row is worked out once; a copy of the row has its own", () => {
  let times = 0;
  const lengthOf = factOfRow(({ name }: Row) => {
    times++;
    return name.length;
  });
  const row: Row = { name: "数量指标" };
  expect([lengthOf(row), lengthOf(row), times]).toEqual([4, 4, 1]);
  expect(lengthOf({ ...row, name: "质量" })).toBe(2);
  expect([JSON.stringify(row), Object.keys(row)]).toEqual(['{"name":"数量指标"}', ["name"]]);
});

test("one that rests on a profile too is worked out anew for another", () => {
  const pointsOf = factOfRowBy(({ name }: Row, { each }: { readonly each: number }) => name.length * each);
  const row: Row = { name: "时效" };
  const [two, five] = [{ each: 2 }, { each: 5 }];
  expect([pointsOf(row, two), pointsOf(row, five), pointsOf(row, two)]).toEqual([4, 10, 4]);
});
