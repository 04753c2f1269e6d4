/** @jest-environment jsdom */
import { correct } from "../../../src/core/actions";
import { clear } from "../../../src/core/actions/clear";
import { keepSettings } from "../../../src/core/actions/settings";
import { toA1 } from "../../../src/core/cells";
import { type Highlight, PALETTES } from "../../../src/core/port";
import { WORKBOOK_DEFAULTS } from "../../../src/core/review";
import { openExcel } from "../../contract/excel";
import { now } from "../../support/clock";
import { formInput, WRONG } from "./forms";

test("highlights look as the workbook's settings have it, and are painted anew on all sheets when these change", async () => {
  const subject = openExcel([formInput(WRONG), formInput(WRONG, "表2")]);
  const { workbook, host } = subject;
  const [one, two] = host.workbook.sheets;
  const formats = (sheet: typeof one) =>
    new Set(sheet?.conditionalFormats.map((rule) => JSON.stringify(rule.formats)));
  await correct(workbook, one?.id, { now });
  await correct(workbook, two?.id, { now });
  const places = async () =>
    (await workbook.read(two?.id)).marks.map(({ id, at }) => `${id ?? ""} ${toA1(at)}`);
  const standing = await places();
  expect([...formats(one)]).toContain(JSON.stringify({ "Fill.Color": PALETTES.standard.error.fill }));

  await keepSettings(workbook, { ...WORKBOOK_DEFAULTS, palette: "print" }, { now });
  const { corrected, error, warning } = PALETTES.print;
  const wanted = [
    { "Font.Underline": "Single", "Fill.Color": corrected.fill },
    { "Font.Bold": true, "Fill.Color": error.fill },
    { "Font.Italic": true, "Fill.Color": warning.fill },
  ].map((each) => JSON.stringify(each));
  for (const sheet of [one, two]) {
    expect(formats(sheet).size).toBeGreaterThan(1);
    for (const format of formats(sheet)) expect(wanted).toContain(format);
  }
  expect((await places()).sort()).toEqual(standing.sort());

  await keepSettings(workbook, WORKBOOK_DEFAULTS, { now });
  for (const sheet of [one, two]) await clear(workbook, sheet?.id, { now });
  expect(JSON.stringify(subject.dump()).includes("自评核·")).toBe(false);
});

test.each(Object.keys(PALETTES) as (keyof typeof PALETTES)[])(
  "%s: black text on every highlight has a contrast of at least 10 to 1, and no two look alike",
  (name) => {
    const looks = PALETTES[name];
    const luminance = (fill: string) =>
      [1, 3, 5]
        .map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
    const all = Object.keys(looks) as Highlight[];
    for (const each of all) expect((luminance(looks[each].fill) + 0.05) / 0.05).toBeGreaterThanOrEqual(10);
    expect(new Set(all.map((each) => JSON.stringify(looks[each]))).size).toBe(3);
  },
);
