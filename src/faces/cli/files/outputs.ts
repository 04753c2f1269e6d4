import { lstat, mkdir, realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { WorkbookError } from "../../../core/port";
import { ifThere, withFolderErrors, withWriteErrors } from "./io-errors";
import type { Entry } from "./list";
import { removeLeftovers } from "./temporary";
import { keepNames, writeNamed } from "./write";

/** What was given as input, by real paths. A list may name many files: each is looked up, not compared. */
interface Inputs {
  readonly files: ReadonlySet<string>;
  readonly folders: readonly string[];
}

/** Where the results of a run go: under one folder, never over what they are made from. */
export class Outputs {
  /** What this run writes, so that no result replaces another. */
  private readonly claimed = new Map<string, string>();
  /** Folders that hold nothing of an earlier run any more. */
  private readonly tidied = new Map<string, Promise<void>>();
  /** Folders that results were written to. */
  private readonly written = new Set<string>();

  private constructor(
    private readonly folder: string,
    /** The folder's real path. */
    readonly real: string,
    private readonly force: boolean,
    private readonly inputs: Inputs,
    private readonly now: Date,
  ) {}

  /**
   * Makes the folder where there is none. What an earlier run that was cut off has left in it is removed.
   * @param paths what was given as input: files and folders
   * @param reserved a file that the run writes besides, or null
   * @throws WorkbookError io when it cannot be made, or is or holds a folder that was given as input
   */
  static async open(
    folder: string,
    force: boolean,
    paths: readonly string[],
    reserved: string | null,
    now: Date,
  ): Promise<Outputs> {
    return withFolderErrors(folder, async () => {
      await mkdir(folder, { recursive: true });
      const real = await realpath(folder);
      const inputs = { files: new Set<string>(), folders: new Array<string>() };
      for (const path of paths) {
        const input = await ifThere(realpath(path));
        if (input === null) continue;
        if (!(await lstat(input)).isDirectory()) {
          inputs.files.add(input);
          continue;
        }
        inputs.folders.push(input);
        if (isWithin(real, input)) {
          const what = input === real ? "就是" : "包含";
          throw new WorkbookError(
            "io",
            folder,
            `输出文件夹${what}要处理的文件夹 ${path}。请用 --out 指定另一个文件夹。`,
          );
        }
      }
      const outputs = new Outputs(folder, real, force, inputs, now);
      await outputs.tidy(folder);
      if (reserved !== null) outputs.claimed.set(resolve(reserved), reserved);
      return outputs;
    });
  }

  /**
   * The place for the result of one input, taken for it.
   * @throws WorkbookError io when that is an input, taken already, or exists and may not be replaced
   */
  async claim({ path: input, relative: place }: Entry): Promise<string> {
    const path = join(this.folder, place);
    return withWriteErrors(path, async () => {
      const other = this.claimed.get(resolve(path));
      if (other !== undefined) {
        throw new WorkbookError("io", path, `${path} 已用于 ${other}。请分次处理，存放到不同的文件夹。`);
      }
      // At once: other files of the run are under way at the same time.
      this.claimed.set(resolve(path), input);
      if (await this.isInput(path)) {
        throw new WorkbookError(
          "io",
          path,
          `${path} 是要处理的原文件，不能覆盖。请用 --out 指定另一个文件夹。`,
        );
      }
      if (!this.force && (await ifThere(lstat(path))) !== null) {
        throw new WorkbookError("io", path, `${path} 已存在。如要覆盖，请加 --force。`);
      }
      await this.tidy(dirname(path));
      return path;
    });
  }

  /**
   * Writes a result at a place that was claimed for it.
   * @throws WorkbookError io, also when a file has appeared there meanwhile that may not be replaced
   */
  async write(path: string, bytes: Uint8Array): Promise<void> {
    await writeNamed({ path, bytes, replace: this.force });
    this.written.add(dirname(resolve(path)));
  }

  /**
   * Brings the names of all results to the disk.
   * @throws WorkbookError io
   */
  async keep(): Promise<void> {
    for (const folder of this.written) await keepNames(folder);
  }

  private tidy(folder: string): Promise<void> {
    const tidying = this.tidied.get(folder) ?? removeLeftovers(folder, this.now);
    this.tidied.set(folder, tidying);
    return tidying;
  }

  /** Whether a place, as links lead to it, is an input or lies in a folder whose files are inputs. */
  private async isInput(path: string): Promise<boolean> {
    const real = (await ifThere(realpath(path))) ?? (await this.realPlace(path));
    const { files, folders } = this.inputs;
    if (files.has(real) || folders.includes(real)) return true;
    return !isWithin(this.real, real) && folders.some((folder) => isWithin(folder, real));
  }

  /** The real path that a file not yet there will have. */
  private async realPlace(path: string): Promise<string> {
    let folder = dirname(resolve(path));
    for (;;) {
      const real = await ifThere(realpath(folder));
      if (real !== null) return join(real, relative(folder, resolve(path)));
      folder = dirname(folder);
    }
  }
}

/** Whether a path is a folder or lies in it, both real. */
function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
