import { readFileSync } from "node:fs";
import path from "node:path";
import { FAULT_TITLES, PEOPLE_TITLES } from "./counts";
import { FLOWS } from "./flows";

/** Cells of the rows of docs/reliability.md's tables. */
function rows(): string[][] {
  const page = readFileSync(path.join(__dirname, "../../docs/reliability.md"), "utf8");
  return page
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

test("the page tells the counts of every flow with every fault and with everybody who comes between", () => {
  const found = rows();
  for (const { title } of FLOWS) {
    for (const other of [...Object.values(FAULT_TITLES), ...Object.values(PEOPLE_TITLES)]) {
      const row = found.find((cells) => cells[1] === title && cells[2] === other);
      expect([title, other, Number(row?.[3])]).toEqual([title, other, expect.any(Number)]);
      expect(Number(row?.[3])).toBeGreaterThan(0);
    }
  }
});
