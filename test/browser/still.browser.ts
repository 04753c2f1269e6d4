import type { Frame } from "playwright-core";
import { CORRECT, idle, openWorkbench } from "./support/workbench";

/** What of the pane is where, as it is drawn for the first time with the line of what was done, and for a second after. */
interface Drawn {
  readonly findings: number;
  readonly changes: number | null;
}

/** Looks at each picture that a frame draws from the one on that says what was done. */
function drawnFrom(frame: Frame) {
  return frame.evaluateHandle(() => {
    const drawn: { findings: number; changes: number | null }[] = [];
    const topOf = (element: Element | null | undefined) => element?.getBoundingClientRect().top ?? null;
    const isSaid = () => /已更正 \d+ 处/.test(document.querySelector("main")?.textContent ?? "");
    const listed = () =>
      [...document.querySelectorAll("main *")].find(({ childNodes }) =>
        [...childNodes].some((node) => node instanceof Text && node.data === "已更正"),
      );
    const finished = new Promise<typeof drawn>((resolve) => {
      let until = Infinity;
      const look = (now: number) => {
        if (until === Infinity && isSaid()) until = now + 1_000;
        if (until !== Infinity) {
          const findings = topOf(document.querySelector('section[aria-label="检查结果"]'));
          drawn.push({ findings: findings ?? NaN, changes: topOf(listed()) });
        }
        if (now < until) requestAnimationFrame(look);
        else resolve(drawn);
      };
      requestAnimationFrame(look);
    });
    return { finished };
  });
}

test("what was changed is listed with the line of what was done: nothing moves afterwards", async () => {
  const workbench = await openWorkbench();
  const frame = workbench.page.frames().find((each) => each.url().endsWith("pane.html")) as Frame;
  const look = await drawnFrom(frame);
  await workbench.pane.getByRole("button", { name: CORRECT }).click();
  const drawn: Drawn[] = await look.evaluate(({ finished }) => finished);
  await idle(workbench);
  expect(drawn.length).toBeGreaterThan(5);
  const [first] = drawn;
  expect(first?.changes).toEqual(expect.any(Number));
  expect(first?.findings).toBeGreaterThan(first?.changes ?? Infinity);
  expect(new Set(drawn.map((each) => JSON.stringify(each))).size).toBe(1);
});
