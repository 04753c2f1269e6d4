import fs from "node:fs/promises";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Outputs } from "../../../src/faces/cli/files/outputs";
import { type Disk, keepNames, writeNamed, writeOutput } from "../../../src/faces/cli/files/write";
import { ERRORS, testFolder, ziping, zipingOn } from "./ziping";

const folder = testFolder();
const BYTES = Uint8Array.from([1, 2, 3]);

/** What the operating system says when it refuses. */
function refusal(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: "test" });
}

const refusing = (code: string) => () => Promise.reject(refusal(code));

/** A disk on which some calls go wrong. */
const diskWith = (calls: Partial<Disk>): Disk => ({ ...fs, ...calls });

/** A disk on which a new file of some name takes only a part of what is written to it. */
function diskThatIsFull(isFull: (name: string) => boolean, code = "ENOSPC"): Disk {
  const open = (async (...args: Parameters<Disk["open"]>) => {
    const file = await fs.open(...args);
    if (args[1] !== "wx" || !isFull(path.basename(String(args[0])))) return file;
    const writeFile = async () => {
      await file.write(BYTES.subarray(0, 1));
      throw refusal(code);
    };
    return Object.assign(file, { writeFile });
  }) as Disk["open"];
  return diskWith({ open });
}

/** The message with which a write fails. */
async function failure(writing: Promise<void>): Promise<string> {
  return writing.then(
    () => "written",
    (error: unknown) => (error instanceof Error ? error.message : "no error"),
  );
}

const write = (disk?: Disk, replace = false) =>
  writeOutput({ path: folder.path("表.xlsx"), bytes: BYTES, replace }, disk);

describe("a file that appears meanwhile", () => {
  const LINKLESS: readonly (readonly [string, Disk | undefined])[] = [
    ["hard links", undefined],
    ["no hard links (EPERM)", diskWith({ link: refusing("EPERM") })],
    ["no hard links (ENOTSUP)", diskWith({ link: refusing("ENOTSUP") })],
    ["no hard links (EXDEV)", diskWith({ link: refusing("EXDEV") })],
    ["no hard links (as FAT on Windows)", diskWith({ link: refusing("EISDIR") })],
  ];

  test.each(LINKLESS)("stays on a drive with %s; else the file gets its name", async (_, disk) => {
    await write(disk);
    expect([...readFileSync(folder.path("表.xlsx"))]).toEqual([...BYTES]);
    writeFileSync(folder.path("表.xlsx"), "别人的");
    expect(await failure(write(disk))).toBe(
      `${folder.path("表.xlsx")} 在处理期间出现，没有覆盖。如要覆盖，请加 --force。`,
    );
    expect(readFileSync(folder.path("表.xlsx"), "utf8")).toBe("别人的");
    await write(disk, true);
    expect([...readFileSync(folder.path("表.xlsx"))]).toEqual([...BYTES]);
    expect(readdirSync(folder.path())).toEqual(["表.xlsx"]);
  });

  test("stays where it is a link that leads nowhere", async () => {
    symlinkSync(folder.path("没有"), folder.path("表.xlsx"));
    expect(await failure(write())).toContain("在处理期间出现");
    expect(existsSync(folder.path("没有"))).toBe(false);
  });

  test("between claim and write: an error for this file alone", async () => {
    const input = folder.path("in");
    mkdirSync(input);
    for (const name of ["1.xlsx", "2.xlsx", "3.xlsx"]) copyFileSync(ERRORS, path.join(input, name));
    const out = folder.path("out");
    const { signal } = new AbortController();
    // Asked between the claim of a place and the work on its file.
    Object.defineProperty(signal, "aborted", {
      get: () => {
        if (existsSync(path.join(out, "1.xlsx"))) writeFileSync(path.join(out, "2.xlsx"), "别人的");
        return false;
      },
    });
    const ran = await zipingOn({ signal }, "fix", input, "--out", out);
    expect([ran.code, ran.out.match(/在处理期间出现，没有覆盖/gu)?.length]).toEqual([2, 1]);
    expect(readFileSync(path.join(out, "2.xlsx"), "utf8")).toBe("别人的");
    expect(readdirSync(out)).toEqual(["1.xlsx", "2.xlsx", "3.xlsx"]);
    expect(statSync(path.join(out, "3.xlsx")).size).toBe(statSync(path.join(out, "1.xlsx")).size);
  });

  test("in the place of the report: it stays, and the run says so", async () => {
    const report = folder.path("汇总.xlsx");
    // When the answer for the file is told, the report is still to be written.
    const appears = (text: string) => {
      if (text.includes(ERRORS)) writeFileSync(report, "别人的");
    };
    const ran = await zipingOn({ write: appears }, "check", ERRORS, "--report", report);
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/汇总表没有保存。.*在处理期间出现/u)]);
    expect(readFileSync(report, "utf8")).toBe("别人的");
    const forced = await zipingOn({ write: appears }, "check", ERRORS, "--report", report, "--force");
    expect(forced.code).toBe(1);
    expect(readFileSync(report).subarray(0, 2).toString()).toBe("PK");
  });
});

describe("what the disk refuses", () => {
  const REFUSALS = [
    ["ENOSPC", "磁盘空间不足。请清理后重试。"],
    ["EACCES", "没有访问权限。请检查文件和文件夹的权限。"],
    ["EROFS", "所在磁盘为只读，无法写入。请用另一个位置。"],
    ["ENAMETOOLONG", "路径过长。请缩短文件夹或文件的名称。"],
    ["ENOTDIR", "路径中有一段不是文件夹。请检查路径。"],
    ["EMFILE", "同时打开的文件过多。请关闭其他程序后重试。"],
    ["ENOENT", "文件夹无法建立或已被移走。请检查路径，以及磁盘是否只读。"],
    ["EXDEV", "这个位置跨两个磁盘，不能改名。请换一个位置。"],
    ["ENOTTY", "文件无法读写（ENOTTY）。请检查路径、权限和磁盘空间后重试。"],
  ] as const;

  test.each(REFUSALS)("%s is said with the file and its folder", async (code, says) => {
    for (const calls of [{ open: refusing(code) }, { mkdir: refusing(code) }]) {
      expect(await failure(write(diskWith(calls)))).toBe(
        `未能写入 表.xlsx（文件夹 ${folder.path()}）：${says}`,
      );
    }
    expect(await failure(write(diskWith({ rename: refusing(code) }), true))).toContain(says);
    expect(readdirSync(folder.path())).toEqual([]);
  });

  test.each([
    ["the temporary file", diskThatIsFull(() => true)],
    [
      "the file itself, without hard links",
      {
        ...diskThatIsFull((name) => name === "表.xlsx"),
        link: refusing("EPERM"),
      },
    ],
  ])("no half of %s is left when the disk is full", async (_, disk) => {
    expect(await failure(write(disk))).toContain("磁盘空间不足");
    expect(readdirSync(folder.path())).toEqual([]);
  });

  test("an error on closing counts: only then some drives tell that they are full", async () => {
    const open = (async (...args: Parameters<Disk["open"]>) => {
      const file = await fs.open(...args);
      const close = file.close.bind(file);
      return Object.assign(file, {
        close: async () => {
          await close();
          throw refusal("EDQUOT");
        },
      });
    }) as Disk["open"];
    expect(await failure(write(diskWith({ open })))).toContain("磁盘空间配额已用完");
    expect(readdirSync(folder.path())).toEqual([]);
  });

  test.each(["EISDIR", "EPERM", "EINVAL"])(
    "a folder that cannot be synced (%s) is no error",
    async (code) => {
      const open = ((...args: Parameters<Disk["open"]>) =>
        args[1] === "r" ? Promise.reject(refusal(code)) : fs.open(...args)) as Disk["open"];
      await write(diskWith({ open }));
      expect([...readFileSync(folder.path("表.xlsx"))]).toEqual([...BYTES]);
    },
  );

  test("what is written is on the disk before it gets its name", async () => {
    const steps: string[] = [];
    const open = (async (...args: Parameters<Disk["open"]>) => {
      const file = await fs.open(...args);
      const sync = file.sync.bind(file);
      return Object.assign(file, {
        sync: async () => {
          steps.push(args[1] === "wx" ? "file" : "folder");
          await sync();
        },
      });
    }) as Disk["open"];
    const link: Disk["link"] = async (...args) => {
      steps.push("name");
      await fs.link(...args);
    };
    const disk = diskWith({ open, link });
    await write(disk);
    expect(steps.splice(0)).toEqual(["file", "name", "folder"]);
    // Of many files in one folder the names come to the disk together.
    for (const name of ["一.xlsx", "二.xlsx"])
      await writeNamed({ path: folder.path(name), bytes: BYTES, replace: false }, disk);
    await keepNames(folder.path(), disk);
    expect(steps).toEqual(["file", "name", "file", "name", "folder"]);
  });

  test("names that cannot be brought to the disk are said with their folder", async () => {
    const out = folder.path("out");
    const outputs = await Outputs.open(out, false, [], null, new Date());
    const place = await outputs.claim({ path: "a.xlsx", relative: "a.xlsx", error: null });
    await outputs.write(place, BYTES);
    await outputs.keep();
    rmSync(out, { recursive: true });
    expect(await failure(outputs.keep())).toContain(`输出文件夹 ${out} 不能使用：`);
  });

  test("a run names the file, goes on with the others and ends with 2", async () => {
    const input = folder.path("in");
    mkdirSync(input);
    copyFileSync(ERRORS, path.join(input, "a.xlsx"));
    copyFileSync(ERRORS, path.join(input, "b.xlsx"));
    const out = folder.path("out");
    mkdirSync(path.join(out, "a.xlsx"), { recursive: true });
    const ran = await ziping("fix", input, "--out", out, "--force");
    expect([ran.code, ran.out]).toEqual([
      2,
      expect.stringContaining(`未能写入 a.xlsx（文件夹 ${out}）：已有同名的文件夹。`),
    ]);
    expect(readdirSync(out)).toEqual(["a.xlsx", "b.xlsx"]);
  });

  test("an output folder that cannot be made is named", async () => {
    writeFileSync(folder.path("file"), "");
    const out = folder.path("file", "inner");
    expect((await ziping("fix", ERRORS, "--out", out)).err).toContain(`输出文件夹 ${out} 不能使用：`);
  });
});
