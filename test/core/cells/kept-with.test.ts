import { KeptWith, sameData } from "../../../src/core/cells";

const lengths = new KeptWith<{ readonly text: string }, number>();

test("what is made of an object is made once, and for each object anew", () => {
  const made: string[] = [];
  const lengthOf = (owner: { readonly text: string }) =>
    lengths.of(owner, ({ text }) => {
      made.push(text);
      return text.length;
    });
  const [first, second] = [{ text: "得分" }, { text: "执行率" }];
  expect([lengthOf(first), lengthOf(second), lengthOf(first), lengthOf(second)]).toEqual([2, 3, 2, 3]);
  expect(made).toEqual(["得分", "执行率"]);
});

test("what is undefined is kept too", () => {
  const kept = new KeptWith<object, undefined>();
  const owner = {};
  let times = 0;
  const make = () => {
    times++;
    return undefined;
  };
  kept.of(owner, make);
  kept.of(owner, make);
  expect(times).toBe(1);
});

test("copies, comparisons and JSON know nothing of it, and two keepers do not meet", () => {
  const owner = { text: "权重" };
  const others = new KeptWith<{ readonly text: string }, string>();
  expect(lengths.of(owner, ({ text }) => text.length)).toBe(2);
  expect(others.of(owner, ({ text }) => `${text}栏`)).toBe("权重栏");
  const copy = { ...owner, text: "完成值" };
  expect(lengths.of(copy, ({ text }) => text.length)).toBe(3);
  expect(JSON.stringify(owner)).toBe('{"text":"权重"}');
  expect(Object.keys(owner)).toEqual(["text"]);
  expect(sameData(owner, { text: "权重" })).toBe(true);
  expect(structuredClone(owner)).toEqual({ text: "权重" });
});
