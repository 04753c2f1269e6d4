import { SharedMap } from "./shared-map";

const KEYS = Array.from({ length: 3_000 }, (_, index) => `customxml/item${index}.xml`);

test("holds what was put in, and nothing else", () => {
  const map = KEYS.reduce((all, key, index) => all.with(key, index), SharedMap.empty<number>());
  expect(map.size).toBe(KEYS.length);
  expect(KEYS.map((key) => map.get(key))).toEqual(KEYS.map((_, index) => index));
  expect(map.get("customxml/item")).toBeUndefined();
  expect(map.values().sort((a, b) => a - b)).toEqual(KEYS.map((_, index) => index));
});

test("an entry that comes, changes or goes leaves earlier maps as they were", () => {
  const before = KEYS.reduce((all, key, index) => all.with(key, index), SharedMap.empty<number>());
  const other = before.with("customxml/item7.xml", -1).with("new", 5);
  const after = KEYS.slice(0, 2_900).reduce((all, key) => all.without(key), other);
  expect([before.get("customxml/item7.xml"), other.get("customxml/item7.xml")]).toEqual([7, -1]);
  expect([before.size, other.size, after.size]).toEqual([3_000, 3_001, 101]);
  expect(after.get("customxml/item2899.xml")).toBeUndefined();
  expect(after.get("customxml/item2900.xml")).toBe(2_900);
  expect(before.without("none")).toBe(before);
});

test("keys whose hashes are the same stand beside each other", () => {
  // FNV-1a gives both of each pair the same 32 bits.
  const pairs = [
    ["costarring", "liquid"],
    ["declinate", "macallums"],
    ["altarage", "zinke"],
  ] as const;
  const map = pairs.flat().reduce((all, key) => all.with(key, key.length), SharedMap.empty<number>());
  expect(pairs.flat().map((key) => map.get(key))).toEqual(pairs.flat().map((key) => key.length));
  expect(map.without("liquid").get("costarring")).toBe(10);
  expect(map.without("liquid").get("liquid")).toBeUndefined();
});
