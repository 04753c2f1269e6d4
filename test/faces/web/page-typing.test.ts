import { openWorkbook } from "../../../src/adapters/xlsx";
import { check, correct, runsOf } from "../../../src/core/actions";
import { undo } from "../../../src/core/actions/undo";
import { type CellValue, fromA1 } from "../../../src/core/cells";
import { NOTHING_TO_DO, type OwnSheet } from "../../../src/core/port";
import { safeOnly } from "../../../src/core/review";
import { PageWorkbook } from "../../../src/faces/web/book/page-workbook";
import { setCell } from "../../../src/spreadsheet/model";
import { sampleBytes } from "../../samples/raw";
import { now } from "../../support/clock";

const SAMPLE = sampleBytes("luohu-2024-errors.xlsx");
const SHEET = "档案管理";

/** What the sample holds in the cells that are corrected, before and after. */
const BEFORE = { H6: 96.98, I6: 9.99, I25: 95.69 };
const AFTER = { H6: 96.89, I6: 9.69, I25: 94.69 };

interface Opened {
  readonly page: PageWorkbook;
  readonly id: string;
  readonly refusals: unknown[];
  /** Done once when the file has next been written. */
  readonly onceWritten: (action: () => void) => void;
}

async function open(): Promise<Opened> {
  const refusals: unknown[] = [];
  let waiting: (() => void) | undefined;
  const page = await PageWorkbook.open(SAMPLE, "表.xlsx", {
    changed: () => {
      const action = waiting;
      waiting = undefined;
      action?.();
    },
    refused: (error) => {
      refusals.push(error);
    },
  });
  const [first] = await page.sheets();
  return { page, id: first?.id ?? "", refusals, onceWritten: (action) => (waiting = action) };
}

const type = ({ page }: Opened, address: string, input: string | number) => {
  setCell(page.workbook, SHEET, address, input);
};

/** The values of cells in the saved file, and of the same cells on the screen. */
async function values({ page, id }: Opened, ...addresses: readonly string[]): Promise<CellValue[]> {
  const { rows } = await openWorkbook(await page.save(), "表.xlsx").read(id);
  const shown = (await page.read(id)).rows;
  return addresses.map((address) => {
    const { row, column } = fromA1(address);
    const value = rows[row]?.[column]?.value ?? null;
    expect(shown[row]?.[column]?.value ?? null).toEqual(value);
    return value;
  });
}

const all = (cells: Readonly<Record<string, number>>) => Object.values(cells);

describe("typed before an action has its turn", () => {
  it("stops a correction of what the person was shown before; nothing is written", async () => {
    const opened = await open();
    const { page, id } = opened;
    const reviewed = await check(page, id);
    type(opened, "I14", 9);
    await expect(correct(page, id, { now, reviewed })).rejects.toMatchObject({
      code: "changed",
      message: expect.stringContaining("I14") as unknown,
    });
    expect(await values(opened, "I14", "H6", "I6", "I25")).toEqual([9, ...all(BEFORE)]);
    expect((await page.read(id)).record).toEqual([]);
  });

  it("is not minded where it is outside the forms that were shown", async () => {
    const opened = await open();
    const { page, id } = opened;
    const reviewed = await check(page, id);
    type(opened, "A40", "备注");
    await correct(page, id, { now, reviewed });
    expect(await values(opened, "A40", "H6", "I6", "I25")).toEqual(["备注", ...all(AFTER)]);
  });

  it("is what a correction goes by that was not shown to anybody", async () => {
    const opened = await open();
    type(opened, "I14", 9);
    await correct(opened.page, opened.id, { now });
    expect(await values(opened, "I14", "H6", "I6", "I25")).toEqual([9, 96.89, 9.69, 93.69]);
  });

  it("is left by an undo", async () => {
    const opened = await open();
    const { page, id } = opened;
    await correct(page, id, { now });
    type(opened, "I6", 5);
    const { left } = await undo(page, id, { now });
    expect(left.map(({ cell }) => cell)).toEqual(["I6"]);
    expect(await values(opened, "H6", "I6", "I25")).toEqual([96.98, 5, 95.69]);
  });
});

describe("typed while an action is under way", () => {
  /** The moments at which a person can come in between. */
  type Moment = "planned" | "written";

  /** Corrects, and does something meanwhile. */
  async function correctMeanwhile(opened: Opened, moment: Moment, meanwhile: () => void): Promise<void> {
    let isDone = false;
    if (moment === "written") opened.onceWritten(meanwhile);
    await correct(opened.page, opened.id, {
      now,
      choose: (finding) => {
        if (moment === "planned" && !isDone) {
          isDone = true;
          meanwhile();
        }
        return safeOnly(finding);
      },
    });
  }

  const MOMENTS: readonly Moment[] = ["planned", "written"];

  it.each(MOMENTS)(
    "stands over what was corrected (%s); its run knows it, and undo leaves it",
    async (moment) => {
      const opened = await open();
      const { page, id } = opened;
      await correctMeanwhile(opened, moment, () => {
        type(opened, "I6", 5);
      });
      expect(await values(opened, "H6", "I6", "I25")).toEqual([96.89, 5, 94.69]);
      const [run] = runsOf(await page.read(id));
      expect(Object.fromEntries(run?.entries.map(({ entry, state }) => [entry.cell, state]) ?? [])).toEqual({
        H6: "standing",
        I6: "changed",
        I25: "standing",
      });
      const { left, restored } = await undo(page, id, { now });
      expect([left.map(({ cell }) => cell), restored.length]).toEqual([["I6"], 2]);
      expect(await values(opened, "H6", "I6", "I25")).toEqual([96.98, 5, 95.69]);
      expect(opened.refusals).toEqual([]);
    },
  );

  it.each(MOMENTS)("the old value again (%s) stands too", async (moment) => {
    const opened = await open();
    await correctMeanwhile(opened, moment, () => {
      type(opened, "I6", 9.99);
    });
    expect(await values(opened, "I6")).toEqual([9.99]);
  });

  it.each(MOMENTS)("several cells and a formula (%s) all arrive, the last word in each", async (moment) => {
    const opened = await open();
    await correctMeanwhile(opened, moment, () => {
      type(opened, "I6", 1);
      type(opened, "D30", "甲");
      type(opened, "I6", 2);
      type(opened, "E30", "=I6*2");
      type(opened, "G9", "");
    });
    expect(await values(opened, "H6", "I6", "D30", "E30", "G9")).toEqual([96.89, 2, "甲", 4, null]);
  });

  it("stands over what an undo puts back", async () => {
    const opened = await open();
    const { page, id } = opened;
    await correct(page, id, { now });
    let isDone = false;
    await undo(page, id, {
      now: () => {
        if (!isDone) type(opened, "I6", 7);
        isDone = true;
        return now();
      },
    });
    expect(await values(opened, "H6", "I6", "I25")).toEqual([96.98, 7, 95.69]);
  });

  it("stands behind two actions that were already waiting", async () => {
    const opened = await open();
    const { page, id } = opened;
    const run = correctMeanwhile(opened, "planned", () => {
      type(opened, "I6", 7);
    });
    const back = undo(page, id, { now });
    await Promise.all([run, back]);
    expect(await values(opened, "H6", "I6", "I25")).toEqual([96.98, 7, 95.69]);
  });
});

describe("an action that is given up", () => {
  const REPORT: OwnSheet = {
    kind: "report",
    name: "核查报告",
    columns: [20],
    rows: [[{ value: "甲", style: "title" }]],
    merges: [],
    isLandscape: false,
    repeated: null,
  };

  it("before its turn writes nothing, and what waits behind it goes on", async () => {
    const opened = await open();
    const { page, id } = opened;
    const controller = new AbortController();
    const decide = jest.fn(() => NOTHING_TO_DO);
    const first = page.edit(id, () => {
      controller.abort();
      return NOTHING_TO_DO;
    });
    const second = page.edit(id, decide, controller.signal);
    const report = page.putSheet(REPORT, controller.signal);
    const third = page.read(id);
    await expect(second).rejects.toMatchObject({ code: "no-answer" });
    await expect(report).rejects.toMatchObject({ code: "no-answer" });
    expect([(await first).written, (await third).sheet.name]).toEqual([false, SHEET]);
    expect(decide).not.toHaveBeenCalled();
    expect((await page.sheets()).map(({ name }) => name)).not.toContain("核查报告");
    expect([Buffer.compare(await page.save(), SAMPLE), page.isUnsaved]).toEqual([0, false]);
  });

  it("while it is planned writes nothing, and what was typed meanwhile arrives", async () => {
    const opened = await open();
    const { page, id } = opened;
    const controller = new AbortController();
    const run = correct(page, id, {
      now,
      signal: controller.signal,
      choose: (finding) => {
        if (!controller.signal.aborted) type(opened, "I6", 5);
        controller.abort();
        return safeOnly(finding);
      },
    });
    await expect(run).rejects.toMatchObject({ code: "no-answer" });
    expect(await values(opened, "H6", "I6", "I25")).toEqual([96.98, 5, 95.69]);
    expect((await page.read(id)).record).toEqual([]);
  });

  it("when all was written changes nothing any more", async () => {
    const opened = await open();
    const controller = new AbortController();
    await correct(opened.page, opened.id, { now, signal: controller.signal });
    controller.abort();
    expect(await values(opened, "H6", "I6", "I25")).toEqual(all(AFTER));
  });
});
