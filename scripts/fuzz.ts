import { fuzzOnce } from "../test/corpus/support/fuzz";
import { randomFrom } from "../test/corpus/support/random";

/** Tries so many odd inputs (first argument; else 1,000) from a seed (second argument) and says what went wrong. */
function main(count = 1_000, seed = 1): void {
  let faults = 0;
  const begin = performance.now();
  for (let index = 0; index < count; index++) {
    const own = seed + index;
    try {
      const contradicted = fuzzOnce(index, randomFrom(own));
      if (contradicted.length > 0) report(own, contradicted.join("; "));
    } catch (error) {
      report(own, error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
  const seconds = (performance.now() - begin) / 1_000;
  console.log(`${count} inputs from seed ${seed}: ${faults} faults, ${seconds.toFixed(1)} s`);
  process.exitCode = faults === 0 ? 0 : 1;

  function report(own: number, what: string): void {
    faults++;
    if (faults <= 20) console.log(`seed ${own}: ${what}`);
  }
}

const [count, seed] = process.argv.slice(2).map(Number);
main(count, seed);
