import axe from "axe-core";
import type { Frame } from "playwright-core";
import type { Workbench } from "./workbench";

/** Serious and critical faults that axe finds in the pane, as "rule: element". */
export async function seriousFaults({ page }: Workbench): Promise<string[]> {
  const frame = page.frames().find((each) => each.url().endsWith("pane.html")) as Frame;
  // Handed to the page by the debugger: the page's policy allows no script of others.
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
