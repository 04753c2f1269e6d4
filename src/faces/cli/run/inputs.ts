import { lstat, realpath } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { WorkbookError } from "../../../core/port";
import { ifThere, withWriteErrors } from "../files/io-errors";
import { type Given, givenOf } from "../files/given";
import { type Listing, listFiles } from "../files/list";
import { readPathList } from "../files/path-list";
import { removeLeftovers } from "../files/temporary";
import type { Terminal } from "../terminal";
import type { JudgingRequest } from "../work/task";

/** How many seconds one file may take, where nothing is said: a form takes a fraction of one. */
const LONGEST_FILE = 60;

/** What all commands may be given besides paths, as a person wrote it. */
export interface RunOptions {
  readonly profile?: string;
  /** Files of layouts. */
  readonly layout?: readonly string[];
  readonly report?: string;
  /** A list of further paths, - for the standard input. */
  readonly filesFrom?: string;
  /** Files that are there may be replaced; inputs never are. */
  readonly force?: boolean;
  /** How many seconds one file may take. */
  readonly timeout?: string;
}

/** What is settled before a run begins. */
interface Settled {
  readonly judging: JudgingRequest;
  readonly report: string | null;
  /** How long one file may take. */
  readonly seconds: number;
}

/**
 * Everything that a run is to work on: paths on the command line, and those of a list.
 * @throws WorkbookError io for a list that cannot be read
 */
export async function readGiven(
  paths: readonly string[],
  { filesFrom }: RunOptions,
  { input }: Terminal,
): Promise<readonly Given[]> {
  return givenOf(paths, filesFrom === undefined ? [] : await readPathList(filesFrom, input));
}

/**
 * Settles before a run begins how forms are read and judged and where the report goes, so that a mistake costs no time.
 * @throws WorkbookError for an option that cannot be carried out
 */
export async function settle(
  given: readonly Given[],
  { profile, layout = [], report, force = false, timeout }: RunOptions,
  now: Date,
): Promise<Settled> {
  const seconds = timeout === undefined ? LONGEST_FILE : secondsOf(timeout);
  const judging = await judgingOf(profile, layout);
  if (report === undefined) return { judging, report: null, seconds };
  const place = await reportPlace(report, force, given, now);
  return { judging, report: place, seconds };
}

/** @throws WorkbookError io when nothing is left to be done of what was given */
export async function listInputs(
  given: readonly Given[],
  report: string | null,
  out: string | null,
): Promise<Listing> {
  const own = report === null ? null : await ifThere(realpath(report));
  const listing = await listFiles(given, { files: own === null ? [] : [own], folder: out });
  // An empty list is one part of many into which files were divided.
  if (listing.entries.length > 0 || given.length === 0) return listing;
  throw new WorkbookError(
    "io",
    "no input",
    "没有要处理的文件。Excel 打开文件时留下的临时文件（以 ~$ 开头）不作处理，请给出原文件。",
  );
}

async function judgingOf(profile: string | undefined, layout: readonly string[]): Promise<JudgingRequest> {
  if (profile === undefined && layout.length === 0) return { profile, layouts: [] };
  const { requestJudging } = await import(/* webpackChunkName: "engine" */ "../work/judging");
  return requestJudging(profile, layout);
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (/^\d{1,5}$/.test(text) && seconds > 0) return seconds;
  throw new WorkbookError("io", text, "--timeout 后面应是每个文件最多处理的秒数，如 60。");
}

/**
 * The place of the report, found fit; what an earlier run that was cut off has left beside it is removed.
 * @throws WorkbookError io when nothing may be written there
 */
export async function reportPlace(
  path: string,
  force: boolean,
  given: readonly Pick<Given, "path">[],
  now: Date,
): Promise<string> {
  if (extname(path).toLowerCase() !== ".xlsx") {
    throw new WorkbookError("io", path, "汇总表应为 .xlsx 文件。请在 --report 后面写以 .xlsx 结尾的文件名。");
  }
  await withWriteErrors(path, async () => {
    const there = await ifThere(lstat(path));
    if (there === null) return;
    if (!there.isFile())
      throw new WorkbookError("io", path, `${path} 不是普通文件，不能写入汇总表。请换一个文件名。`);
    const real = await realpath(path);
    for (const input of given) {
      if ((await ifThere(realpath(input.path))) === real) {
        throw new WorkbookError("io", path, `${path} 是要检查的文件，不能用作汇总表。请换一个文件名。`);
      }
    }
    if (!force) throw new WorkbookError("io", path, `${path} 已存在。如要覆盖，请加 --force。`);
  });
  await removeLeftovers(dirname(resolve(path)), now);
  return path;
}
