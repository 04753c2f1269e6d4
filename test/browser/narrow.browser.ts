import { HARD_STATES } from "../../scripts/screenshots/hard";
import { LAYOUT_STATES } from "../../scripts/screenshots/layout";
import { PAGE_STATES } from "../../scripts/screenshots/pages";
import { PROFILE_STATES } from "../../scripts/screenshots/profiles";
import { STATES } from "../../scripts/screenshots/states";
import { QUESTIONS } from "../../scripts/screenshots/unfinished";
import { standingOut } from "./support/standing-out";
import { openWorkbench, type Workbench } from "./support/workbench";

/** Gives the pane the room of a usual one that is enlarged twice. */
async function narrow({ page }: Workbench): Promise<void> {
  await page.locator("iframe").evaluate((frame) => {
    frame.style.cssText = "flex: none; min-width: 0; width: 225px";
  });
}

// Every page with every form and every question open, as pictures are taken of them: a state that is no longer reached
// this way fails here before its picture grows old.
test.each([...STATES, ...QUESTIONS, ...PAGE_STATES, ...PROFILE_STATES, ...LAYOUT_STATES, ...HARD_STATES])(
  "225 pixels wide, enlarged twice, nothing stands out at the side: $name",
  async ({ bring }) => {
    const workbench = await openWorkbench({ deviceScaleFactor: 2 });
    const { page } = workbench;
    await page.locator("iframe").evaluate((frame) => {
      frame.style.cssText = "flex: none; min-width: 0; width: 225px";
    });
    await bring(page);
    expect(await standingOut(workbench)).toEqual([]);
  },
);

test("all tabs stand in one row of a pane 225 pixels wide", async () => {
  const workbench = await openWorkbench();
  await narrow(workbench);
  const tabs = workbench.pane.getByRole("navigation", { name: "页面" }).getByRole("button");
  const tops = await tabs.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(tops).toHaveLength(5);
  expect(new Set(tops).size).toBe(1);
});
