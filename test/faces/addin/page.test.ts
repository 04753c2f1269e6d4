/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { showStage, type Stage } from "../../../src/faces/addin/stages";

const PAGE = readFileSync(path.join(__dirname, "../../../src/faces/addin/excel.html"), "utf8");

const STAGES: Readonly<Record<Stage, { heading: string | null; parts: readonly string[] }>> = {
  starting: { heading: null, parts: [] },
  slow: { heading: "正在等待 Excel", parts: [] },
  pane: { heading: null, parts: ["pane"] },
  outside: { heading: "请在 Excel 中打开", parts: ["opening"] },
  unreachable: { heading: "未能连接到 Excel", parts: ["opening", "office-address", "reload"] },
  failed: { heading: "窗格未能启动", parts: ["reload"] },
};

beforeEach(() => {
  document.documentElement.innerHTML = PAGE.replace("<%= opening %>", '<section id="opening"></section>');
});

const isVisible = (element: Element) => element.closest("[hidden]") === null;

describe.each(Object.entries(STAGES))("the page in the stage %s", (stage, { heading, parts }) => {
  test("shows what belongs to it and nothing else, whatever it showed before", () => {
    showStage(document, "unreachable");
    showStage(document, stage as Stage);
    const headings = [...document.querySelectorAll("h1")].filter(isVisible);
    expect(headings.map(({ textContent }) => textContent)).toEqual(heading === null ? [] : [heading]);
    const visible = ["pane", "opening", "office-address", "reload"].filter((id) => {
      const part = document.getElementById(id);
      return part !== null && isVisible(part);
    });
    expect(visible.sort()).toEqual([...parts].sort());
    expect([...document.querySelectorAll(".starting[data-stages]")].some(isVisible)).toBe(
      stage === "starting",
    );
  });
});

test("the page begins by starting, and names no stage that there is not", () => {
  const fresh = [...document.querySelectorAll("[data-stages]")].filter(isVisible);
  expect(fresh.map((part) => part.getAttribute("data-stages"))).toEqual(["starting", "starting"]);
  const named = [...document.querySelectorAll<HTMLElement>("[data-stages]")].flatMap(
    ({ dataset }) => dataset["stages"]?.split(" ") ?? [],
  );
  expect([...new Set(named)].sort()).toEqual(Object.keys(STAGES).sort());
});
