/** @jest-environment jsdom */
import { screen } from "@testing-library/dom";
import { NATIONAL_2020 } from "../../../src/core/profile";
import { profileText } from "../../../src/core/profile/format";
import { fileOf, textOf } from "./json-files";
import { idle, type PaneOnExcel } from "./pane";
import { card, click, makeOwn, openProfiles, OWN, profilesIn, settingsIn } from "./profiles-page";

afterEach(() => {
  window.localStorage.clear();
});

describe("as a file", () => {
  const files: Blob[] = [];
  beforeEach(() => {
    files.length = 0;
    URL.createObjectURL = (file) => {
      files.push(file as Blob);
      return "blob:1";
    };
    URL.revokeObjectURL = () => undefined;
    HTMLAnchorElement.prototype.click = () => undefined;
  });

  const importFile = async (pane: PaneOnExcel, text: string) => {
    await pane.user.upload(screen.getByLabelText("导入口径文件…"), fileOf(text));
    await idle();
  };

  test("a profile is handed over as --profile takes it, and taken over", async () => {
    const pane = await openProfiles();
    await makeOwn(pane);
    await click(pane, `导出${OWN}`);
    const [kept] = await profilesIn(pane);
    expect(await textOf(files[0])).toBe(kept?.text);
    await click(pane, `删除${OWN}`);
    await screen.findByText(`口径“${OWN}”已删除。`);
    await idle();
    expect([await settingsIn(pane), screen.queryByText(OWN)]).toEqual([{}, null]);
    await importFile(pane, kept?.text ?? "");
    await screen.findByText(`已导入口径“${OWN}”，在自定口径中选“采用”即可用于本工作簿。`);
    expect(await profilesIn(pane)).toEqual([]);
    await click(pane, `采用${OWN}`);
    await screen.findByText("设置已保存在本工作簿。");
    await idle();
    expect(await profilesIn(pane)).toEqual([kept]);
  });

  test("one with a name of ours gets another", async () => {
    const pane = await openProfiles();
    await importFile(pane, profileText({ ...NATIONAL_2020, title: "某市" }));
    await click(pane, "采用某市");
    await screen.findByText("设置已保存在本工作簿。");
    await idle();
    expect(await settingsIn(pane)).toMatchObject({ profile: "national-2020-own" });
    expect(card("某市").getByText("本表正在采用")).toBeDefined();
  });

  test.each([
    ["{", "口径文件有误：内容不是 JSON 格式。请改正后重新载入。"],
    [
      profileText({ ...NATIONAL_2020, severities: { "no-such-rule": "error" } }),
      "口径文件有误：“severities.no-such-rule”没有这条规则，请核对规则的名称。请改正后重新载入。",
    ],
  ])("what is wrong in a file is said", async (text, message) => {
    const pane = await openProfiles();
    await importFile(pane, text);
    expect(await screen.findByText(message)).toBeDefined();
    expect(window.localStorage.getItem("ziping.preferences") ?? "").not.toContain('profiles":[{');
  });
});
