import { readPlantedErrors } from "../../../scripts/samples/planted";
import { unzipped } from "../../support/packages";
import { describeWithReaders, openpyxl, throughLibreOffice } from "../../support/readers";
import {
  choose,
  CORRECT,
  goTo,
  idle,
  openSample,
  openWeb,
  SAMPLE,
  save,
  typeInto,
  type WebPage,
} from "./support/page";

const FIRST = "档案管理";
const SAFE = readPlantedErrors().filter(
  ({ sheet, findings }) => sheet === FIRST && findings.some(({ correction }) => correction === "safe"),
);

async function correct(web: WebPage): Promise<void> {
  await web.pane.getByRole("button", { name: CORRECT }).click();
  await web.pane.getByText(/已更正 \d+ 处/).waitFor();
  await idle(web);
}

/** What the line above the grid says of the selected cell. */
async function shownOf(web: WebPage, cell: string): Promise<string> {
  await goTo(web, cell);
  return web.page.locator(".fortune-fx-input").innerText();
}

describeWithReaders("open, check, correct, save", () => {
  test("openpyxl and LibreOffice see what was corrected, with results, comments and highlights", async () => {
    const web = await openSample();
    await correct(web);
    const { name, bytes } = await save(web);
    expect(name).toBe("示例自评表（已核）.xlsx");
    expect(SAFE.length).toBeGreaterThan(1);
    for (const [seen] of [openpyxl([bytes]), throughLibreOffice([bytes])]) {
      expect(seen?.error).toBeNull();
      for (const { cell, right } of SAFE) {
        const there = seen?.sheets[FIRST];
        expect([cell, Number(there?.cells[cell]?.value)]).toEqual([cell, Number(right.value)]);
        expect(there?.comments[cell]?.text).toContain("【自评核·");
        expect(there?.rules.filter(({ area }) => area.split(" ").includes(cell))).toHaveLength(1);
      }
    }
  });

  test("a formula that follows from what was typed has its new result in the file", async () => {
    const web = await openSample();
    await web.page.getByText("信息化维护", { exact: true }).click();
    await idle(web);
    const before = Number(openpyxl([SAMPLE])[0]?.sheets["信息化维护"]?.cells["I26"]?.value);
    await typeInto(web, "I14", "1");
    const { bytes } = await save(web);
    const [file] = openpyxl([bytes]);
    const [calculated] = throughLibreOffice([bytes]);
    const total = file?.sheets["信息化维护"]?.cells["I26"];
    expect(total?.formula).toBe("=SUM(I14:I24)+I6");
    expect(Number(total?.value)).toBeLessThan(before);
    expect(Number(total?.value)).toBeCloseTo(
      Number(calculated?.sheets["信息化维护"]?.cells["I26"]?.value),
      9,
    );
  });
});

test("a file that was only looked at is saved byte for byte; one that was changed only where it was", async () => {
  const web = await openWeb();
  await choose(web, "表.xlsx", SAMPLE);
  await idle(web);
  const same = await save(web);
  expect(same.name).toBe("表（已核）.xlsx");
  expect(Buffer.from(same.bytes).equals(SAMPLE)).toBe(true);
  await typeInto(web, "J18", "政府采购结余");
  const { bytes } = await save(web);
  const [before, after] = [unzipped(SAMPLE), unzipped(bytes)];
  const changed = [...after].filter(([part, text]) => before.get(part) !== text).map(([part]) => part);
  expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
  expect([...before.keys()].filter((part) => !after.has(part))).toEqual([]);
});

test("what is typed in the grid is checked again, and can be taken back there", async () => {
  const web = await openSample();
  await web.pane.getByRole("button", { name: /扣分未说明原因 J18/ }).waitFor();
  await typeInto(web, "J18", "政府采购结余");
  await web.pane.getByRole("button", { name: /J18/ }).waitFor({ state: "detached" });
  await web.page.keyboard.press("Control+z");
  await web.pane.getByRole("button", { name: /扣分未说明原因 J18/ }).waitFor();
});

test("undo brings back the file that was opened", async () => {
  const web = await openSample();
  await correct(web);
  expect(await shownOf(web, "I25")).toBe("94.69");
  await web.pane.getByRole("button", { name: "撤销更正" }).click();
  await web.pane.getByText(/已撤销 3 处/).waitFor();
  await idle(web);
  expect(await shownOf(web, "I25")).toBe("95.69");
  const clear = web.pane.getByRole("button", { name: "清除标记" });
  if (await clear.isEnabled()) {
    await clear.click();
    await web.pane.getByRole("button", { name: "清除", exact: true }).click();
  }
  await idle(web);
  const { bytes } = await save(web);
  const [before, after] = [unzipped(SAMPLE), unzipped(bytes)];
  expect(after.get("xl/worksheets/sheet1.xml")).toBe(before.get("xl/worksheets/sheet1.xml"));
});

test("a finding shows its cell in the grid with its comment below, and a cell its finding", async () => {
  const web = await openSample();
  await correct(web);
  await web.pane.getByRole("button", { name: /扣分未说明原因 J18/ }).click();
  await web.page.locator(".fortune-name-box").filter({ hasText: "J18" }).waitFor();
  await goTo(web, "I25");
  await web.page.getByText(/I25 的批注/).waitFor();
  await web.page
    .getByText(/【自评核·T01】总分由 95\.69 更正为 94\.69/)
    .first()
    .waitFor();
});

test("no line in a cell begins with a closing mark or ends with an opening one", async () => {
  const web = await openWeb();
  await web.page.evaluate(() => {
    const drawn: string[] = [];
    Object.assign(window, { drawn });
    type Draw = (this: CanvasRenderingContext2D, ...given: unknown[]) => void;
    const draw = Reflect.get(CanvasRenderingContext2D.prototype, "fillText") as Draw;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      drawn.push(text);
      draw.call(this, text, ...place);
    };
  });
  await web.page.getByRole("button", { name: "打开示例" }).click();
  await idle(web);
  const drawn = () => web.page.evaluate(() => (window as unknown as { drawn: string[] }).drawn);
  const lines = await drawn();
  // “项目资金（元）” has no room in one line, nor has “绩效自评年度：”.
  expect(lines).toEqual(expect.arrayContaining(["（元）", "度："]));
  expect(lines.filter((text) => /^[，。、；：？！）》”]|[（《“]$/u.test(text))).toEqual([]);
});
