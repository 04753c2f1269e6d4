import { spawnSync } from "node:child_process";
import { choose, CORRECT, idle, openSample, openWeb, save, type WebPage } from "./support/page";
import { describeWithReaders } from "../../support/readers";
import { manySheets } from "../../support/many-sheets";

/** Ctrl+P; the browser's own dialog is not opened, and what it would print is kept as it then stands. */
async function printed({ page }: WebPage): Promise<string> {
  await page.evaluate(() => {
    const printed: string[] = [];
    Object.assign(window, {
      printed,
      print: () => printed.push(document.querySelector(".paper")?.textContent ?? ""),
    });
  });
  await page.keyboard.press("Control+p");
  await page.waitForFunction(() => (window as unknown as { printed: string[] }).printed.length > 0);
  return page.evaluate(() => (window as unknown as { printed: string[] }).printed[0] ?? "");
}

/** The pages that come out of the printer, as texts without their line breaks. */
async function pagesOf({ page }: WebPage): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { stdout } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  return stdout
    .split("\f")
    .slice(0, -1)
    .map((text) => text.replace(/\s+/gu, ""));
}

const size = async ({ page }: WebPage): Promise<string> => {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { stdout } = spawnSync("pdfinfo", ["-"], { input: pdf, encoding: "utf8" });
  return /Page size:.*/u.exec(stdout)?.[0] ?? "";
};

describeWithReaders("Ctrl+P", () => {
  test("prints the report on all forms, on A4, and nothing of the screen", async () => {
    const web = await openSample({ colorScheme: "dark" });
    await web.pane.getByRole("button", { name: CORRECT }).click();
    await web.pane.getByText(/已更正 3 处/).waitFor();
    await idle(web);
    const text = (await printed(web)).replace(/\s+/gu, "");
    expect(text).toContain("文件：示例自评表.xlsx");
    const pages = await pagesOf(web);
    expect(await size(web)).toContain("A4");
    const all = pages.join("");
    expect(all).toContain("绩效自评表核查报告");
    expect(all).toContain("共3份自评表");
    for (const name of ["检察档案管理及案件档案数据化加工服务", "深圳市罗湖区人民检察院（本级）"]) {
      expect(all).toContain(name);
    }
    expect(all).toMatch(/已更正E02I6.*9\.999\.69/u);
    expect(all).toMatch(/I07J18/u);
    expect(all).toContain(`${pages.length}/${pages.length}`);
    for (const screen of ["一键重算", "打开文件", "关闭文件", "撤销更正", "外观", "Ctrl+Shift+F"]) {
      expect(all).not.toContain(screen);
    }
  });

  test("each form begins a page of its own, as in the workbook", async () => {
    const web = await openSample();
    await printed(web);
    const pages = await pagesOf(web);
    const begun = ["档案管理", "信息化维护", "社工服务"].map((sheet) =>
      pages.findIndex((text) => text.includes(`位置工作表“${sheet}”`)),
    );
    expect(begun).not.toContain(-1);
    expect(new Set(begun).size).toBe(3);
    for (const page of begun) expect(pages[page]).toMatch(/^\d\./u);
  });

  test("wherever a page ends, each form is signed below its conclusion and above what all rests on", async () => {
    const web = await openSample();
    await printed(web);
    const begun = new Set<number>();
    for (let more = 0; more < 12; more += 2) {
      const pages = await pagesOf(web);
      const signed = pages.filter((text) => text.includes("复核人："));
      expect(signed).toHaveLength(3);
      for (const page of signed) {
        expect(page).toMatch(
          /核查结论.*核查人意见核查人：复核人：日期：年月日依据：《项目支出绩效评价管理办法》/u,
        );
      }
      expect(pages.filter((text) => text.includes("依据：《"))).toHaveLength(3);
      begun.add(pages.findIndex((text) => text.includes("复核人：")));
      await web.page.evaluate(() => {
        const row = document.querySelector(".paper .error")?.closest("tr");
        row?.after(row.cloneNode(true), row.cloneNode(true));
      });
    }
    // The end of the first form has come over the end of its page.
    expect(begun).toEqual(new Set([1, 2]));
  });

  test("there is room to write, and to sign", async () => {
    const web = await openSample();
    await printed(web);
    await web.page.emulateMedia({ media: "print" });
    const paper = web.page.locator(".paper");
    const writing = paper.locator(".writing").first();
    const line = await writing.evaluate((cell) => parseFloat(getComputedStyle(cell).lineHeight));
    expect(line).toBeGreaterThan(10);
    expect((await writing.boundingBox())?.height).toBeGreaterThan(3 * line);
    expect(await writing.evaluate((cell) => getComputedStyle(cell).borderTopStyle)).toBe("solid");
    const signature = paper.locator(".signature").first();
    expect((await signature.boundingBox())?.height).toBeGreaterThan(2 * line);
    expect(await signature.evaluate((cell) => getComputedStyle(cell).borderTopStyle)).toBe("none");
    const left = (await paper.locator("table").nth(1).boundingBox())?.x;
    const starts = await signature.evaluate((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect().left;
    });
    expect(Math.abs(starts - (left ?? 0))).toBeLessThan(2);
  });

  test("what the browser's menu prints is ready by itself after a while", async () => {
    const web = await openSample();
    await web.page.waitForFunction(
      () => document.querySelector(".paper")?.textContent.includes("绩效自评表核查报告") === true,
    );
    expect((await pagesOf(web)).join("")).toContain("共3份自评表");
  });
});

describeWithReaders("the browser's menu, with many sheets", () => {
  test("what it lacks the first time is made ready after that, and the person is told", async () => {
    const web = await openWeb();
    await choose(web, "多表.xlsx", manySheets(14));
    await idle(web);
    expect((await pagesOf(web)).join("")).toContain("核查报告还没有准备好");
    await web.page.getByText("核查报告已准备好，请重新打印。").waitFor();
    expect((await pagesOf(web)).join("")).toContain("共14份自评表");
    // Printed once more it is as ready as before: nothing is said again.
    await web.page.getByRole("button", { name: "关闭提示" }).click();
    await pagesOf(web);
    expect(await web.page.getByText("核查报告已准备好，请重新打印。").count()).toBe(0);
  });
});

test("the report says what the report sheet in the workbook says", async () => {
  const web = await openSample();
  const text = await printed(web);
  await web.pane.getByRole("button", { name: "生成报告" }).click();
  await web.page.getByRole("tab", { name: "核查报告" }).waitFor();
  await idle(web);
  const { bytes } = await save(web);
  const { openWorkbook } = await import("../../../src/adapters/xlsx");
  const file = openWorkbook(bytes, "表.xlsx");
  const id = (await file.sheets()).find(({ name }) => name === "核查报告")?.id;
  const { rows } = await file.read(id);
  const texts = rows.flatMap((cells) => (cells ?? []).flatMap((cell) => cell?.value ?? []));
  expect(texts.length).toBeGreaterThan(60);
  for (const each of texts) {
    if (typeof each === "number") expect(text).toContain(String(each));
    else if (typeof each === "string" && !each.includes("核查时间")) expect(text).toContain(each);
  }
});

test("with many sheets a note is printed instead until it is asked for by Ctrl+P", async () => {
  const web = await openWeb();
  await choose(web, "多表.xlsx", manySheets(14));
  await idle(web);
  await web.page.waitForTimeout(3_000);
  const text = () => web.page.locator(".paper").textContent();
  expect(await text()).toContain("请关闭打印窗口，网页提示准备好后再打印；也可以在网页上按 Ctrl+P。");
  expect(await printed(web)).toContain("共 14 份自评表");
  await web.pane.getByRole("button", { name: CORRECT }).click();
  await web.pane
    .getByText(/已更正/)
    .first()
    .waitFor();
  expect(await text()).toContain("核查报告还没有准备好");
});

test("texts of cells stay texts, and the page's policy is kept", async () => {
  const web = await openSample();
  await web.pane.getByRole("button", { name: /扣分未说明原因 J18/ }).waitFor();
  await printed(web);
  await web.page.emulateMedia({ media: "print" });
  const seen = await web.page.evaluate(() => ({
    page: getComputedStyle(document.querySelector("#page") as Element).display,
    paper: getComputedStyle(document.querySelector(".paper") as Element).display,
    title: getComputedStyle(document.querySelector(".paper .title") as Element).fontSize,
  }));
  expect(seen).toEqual({ page: "none", paper: "block", title: "21.3333px" });
  await web.page.getByRole("button", { name: "关闭文件", includeHidden: true }).evaluate((button) => {
    (button as HTMLElement).click();
  });
  await web.page.locator(".paper").waitFor({ state: "detached" });
});
