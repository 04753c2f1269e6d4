import { IMPORTS, circlesIn, crossings, isUpward, type Crossing } from "./rooms/imports";

/** Circles may stand here: an object of Excel's API gives others that give it back. */
const MAY_CIRCLE = "src/simulation/host/";

/** Prints which room imports which, how often, and what goes against their order; 1 where anything does. */
function main(): number {
  const found = crossings();
  const width = Math.max(...found.map(({ from }) => from.length));
  const wide = Math.max(...found.map(({ to }) => to.length));
  console.log(`${IMPORTS.size} files, tests aside. Imports from room to room:\n`);
  for (const { from, to, count } of found) {
    console.log(`${from.padEnd(width)}  ${to.padEnd(wide)} ${String(count).padStart(4)}`);
  }
  console.log("\nFrom wing to wing:\n");
  for (const [wings, count] of byWing(found))
    console.log(`${wings.padEnd(width)}  ${String(count).padStart(4)}`);
  const upward = found.filter(isUpward);
  const circles = circlesIn(IMPORTS).filter((files) => !files.every((file) => file.startsWith(MAY_CIRCLE)));
  console.log(upward.length === 0 ? "\nNo import goes upwards." : "\nImports upwards:");
  for (const { from, to, files } of upward) console.log(`  ${from} → ${to}: ${files.join(", ")}`);
  console.log(circles.length === 0 ? `No circle of files outside ${MAY_CIRCLE}.` : "Circles of files:");
  for (const files of circles) console.log(`  ${files.join(" → ")}`);
  return upward.length + circles.length > 0 ? 1 : 0;
}

function byWing(found: readonly Crossing[]): Map<string, number> {
  const wing = (room: string) => room.split("/", 1)[0] ?? room;
  const counts = new Map<string, number>();
  for (const { from, to, count } of found) {
    const key = `${wing(from)} → ${wing(to)}`;
    if (wing(from) !== wing(to)) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

process.exitCode = main();
