import type { FrameLocator } from "playwright-core";
import { openWorkbench } from "./support/workbench";

test("in high contrast, a line beside a finding and below a tab stands only where one is", async () => {
  const { pane } = await openWorkbench({ forcedColors: "active" });
  await pane.getByRole("button", { name: /执行率得分有误/ }).click();
  const lines = (places: ReturnType<FrameLocator["locator"]>, side: "Left" | "Bottom") =>
    places.evaluateAll(
      (elements, name) => elements.map((element) => getComputedStyle(element)[`border${name}Color`]),
      side,
    );
  const here = await lines(pane.locator("li:has(> [data-card][aria-current])"), "Left");
  const others = await lines(pane.locator("li:has(> [data-card]:not([aria-current]))"), "Left");
  expect(here).toHaveLength(1);
  expect(new Set(others).size).toBe(1);
  expect(others).not.toContain(here[0]);
  const [current, ...rest] = await lines(pane.getByRole("navigation").getByRole("button"), "Bottom");
  expect(new Set(rest).size).toBe(1);
  expect(rest).not.toContain(current);
});

test("in high contrast, what was not scored is a hollow part of the bar", async () => {
  const { pane } = await openWorkbench({ forcedColors: "active" });
  const bar = pane.getByRole("region", { name: "总分" }).locator("svg");
  const looks = await bar.locator("g").evaluateAll((parts) =>
    parts.map((part) =>
      [...part.querySelectorAll("rect")].map((rect) => {
        const { fill, stroke } = getComputedStyle(rect);
        return { fill, stroke };
      }),
    ),
  );
  const page = await pane.locator("body").evaluate((body) => {
    const probe = body.appendChild(document.createElement("i"));
    probe.style.backgroundColor = "Canvas";
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  });
  expect(looks).toHaveLength(4);
  for (const [track, scored] of looks) {
    expect(track?.fill).toBe(page);
    expect([page, "none"]).not.toContain(track?.stroke);
    expect([page, "none"]).not.toContain(scored?.fill);
  }
});
