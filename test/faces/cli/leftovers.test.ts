import {
  chownSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Outputs } from "../../../src/faces/cli/files/outputs";
import { now } from "../../support/clock";
import { ERRORS, testFolder, ziping } from "./ziping";

const folder = testFolder();

describe("what an earlier run has left", () => {
  const DAYS = 24 * 60 * 60;
  const OLD = ".ziping-0123456789abcdef0123456789abcdef.tmp";
  const OLDER_KIND = ".ziping-4711-3.tmp";
  const OTHERS = [
    ".ziping-4711.tmp",
    ".ziping-0123456789ABCDEF0123456789ABCDEF.tmp",
    ".ziping-4711-3.tmp.xlsx",
    "x.ziping-4711-3.tmp",
    ".ziping-notes.tmp",
  ];

  /** Makes a file that was last written so many days ago. */
  function left(name: string, days: number): void {
    const time = now().getTime() / 1000 - days * DAYS;
    mkdirSync(path.dirname(folder.path("out", name)), { recursive: true });
    writeFileSync(folder.path("out", name), "x");
    utimesSync(folder.path("out", name), time, time);
  }

  test("goes when it is older than a day and bears exactly our names; all else stays", async () => {
    left(OLD, 1.1);
    left(OLDER_KIND, 400);
    left(".ziping-4711-4.tmp", 0.9);
    for (const name of OTHERS) left(name, 400);
    mkdirSync(folder.path("out", ".ziping-4711-5.tmp"));
    symlinkSync(folder.path("out", OTHERS[0] ?? ""), folder.path("out", ".ziping-4711-6.tmp"));
    utimesSync(folder.path("out", ".ziping-4711-5.tmp"), 0, 0);
    expect((await ziping("fix", ERRORS, "--out", folder.path("out"))).code).toBe(0);
    expect(readdirSync(folder.path("out")).sort()).toEqual(
      [
        ...OTHERS,
        ".ziping-4711-4.tmp",
        ".ziping-4711-5.tmp",
        ".ziping-4711-6.tmp",
        "luohu-2024-errors.xlsx",
      ].sort(),
    );
  });

  test("also in the folders below, and where the report goes", async () => {
    left(path.join("组", OLD), 2);
    left(OLDER_KIND, 2);
    mkdirSync(folder.path("in", "组"), { recursive: true });
    copyFileSync(ERRORS, folder.path("in", "组", "表.xlsx"));
    const out = folder.path("out");
    await ziping("check", folder.path("in"), "--report", path.join(out, "汇总.xlsx"));
    expect(readdirSync(out).sort()).toEqual(["汇总.xlsx", "组"].sort());
    expect((await ziping("fix", folder.path("in"), "--out", out)).code).toBe(0);
    expect(readdirSync(path.join(out, "组"))).toEqual(["表.xlsx"]);
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? test : test.skip)(
    `a file of another person stays${asRoot ? "" : " (skipped: only root can make one)"}`,
    async () => {
      left(OLD, 2);
      chownSync(folder.path("out", OLD), 12_345, 12_345);
      await Outputs.open(folder.path("out"), false, [], null, now());
      expect(readdirSync(folder.path("out"))).toEqual([OLD]);
    },
  );
});
