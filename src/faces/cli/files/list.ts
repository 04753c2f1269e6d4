import { readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { WorkbookError } from "../../../core/port";
import { type Given, placeOfFile } from "./given";
import { withIoErrors } from "./io-errors";
import { notAFile } from "./read";

/** A file to be worked on, or a place that cannot be looked into. */
export interface Entry {
  /** As it is shown and opened. */
  readonly path: string;
  /** Its place under the folder of the copies: as under the folder that was given, else as the file was given. */
  readonly relative: string;
  readonly error: WorkbookError | null;
}

export interface Listing {
  /** In the order of the paths given, within folders naturally ordered: 表2 before 表10. */
  readonly entries: readonly Entry[];
  /** Files of the old kinds (.xls, .et) that stand in the folders; they are not read. */
  readonly oldFiles: number;
}

/** Files that are not to be taken as input, and a folder that is not to be looked into, by their real paths. */
interface Except {
  readonly files: readonly string[];
  readonly folder: string | null;
}

/**
 * Finds the .xlsx and .xlsm files under what was given. Excel's own temporary files (~$) are left out, and in folders
 * links and all other files too; a file that is found twice is taken once.
 */
export async function listFiles(given: readonly Given[], except: Except): Promise<Listing> {
  const walk = new Walk(except);
  for (const each of given) await walk.visit(each);
  return { entries: walk.entries, oldFiles: walk.oldFiles };
}

class Walk {
  readonly entries: Entry[] = [];
  oldFiles = 0;
  private readonly seen: Set<string>;

  constructor(private readonly except: Except) {
    this.seen = new Set(except.files);
  }

  /** A path as a person gave it: a link is followed here. */
  async visit(given: Given): Promise<void> {
    const { path, place } = given;
    if (isTemporary(basename(path))) return;
    await this.orFailure(path, async () => {
      const info = await stat(path);
      const real = await realpath(path);
      if (!info.isDirectory()) {
        if (!info.isFile()) throw notAFile(path);
        this.add(path, placeOfFile(given), real);
        return;
      }
      const before = this.entries.length;
      const found = await this.enter(path, place, real);
      if (found === 0 && this.entries.length === before) {
        throw new WorkbookError("io", path, "文件夹中没有 .xlsx 文件。请检查路径是否正确。");
      }
    });
  }

  /** @returns how many files there are in and under a folder, those found before included */
  private async enter(path: string, relative: string, real: string): Promise<number> {
    const children = await withIoErrors(path, () => readdir(path, { withFileTypes: true }));
    let found = 0;
    for (const child of children.sort((a, b) => inNaturalOrder(a.name, b.name))) {
      const { name } = child;
      const place = [join(path, name), join(relative, name), join(real, name)] as const;
      if (child.isDirectory()) {
        if (place[2] === this.except.folder) continue;
        await this.orFailure(place[0], async () => {
          found += await this.enter(...place);
        });
      } else if (child.isFile() && !isTemporary(name)) {
        const kind = extname(name).toLowerCase();
        if (kind === ".xls" || kind === ".et") this.oldFiles++;
        if (kind !== ".xlsx" && kind !== ".xlsm") continue;
        found++;
        this.add(...place);
      }
    }
    return found;
  }

  private add(path: string, relative: string, real: string): void {
    if (this.seen.has(real)) return;
    this.seen.add(real);
    this.entries.push({ path, relative, error: null });
  }

  private async orFailure(path: string, action: () => Promise<void>): Promise<void> {
    try {
      await withIoErrors(path, action);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      this.entries.push({ path, relative: basename(path), error });
    }
  }
}

/** What Excel keeps beside a workbook that is open. */
function isTemporary(name: string): boolean {
  return name.startsWith("~$");
}

/** Made when names are first compared: it takes as long as a file. */
let collator: Intl.Collator | null = null;

/**
 * Paths as files are listed that lie under one folder: its files and folders by their names, each folder with all that
 * it holds.
 */
export function inListedOrder(a: string, b: string): number {
  const [ofA, ofB] = [a, b].map((path) => path.split(/[\\/]/u));
  for (const [index, name] of (ofA ?? []).entries()) {
    const other = ofB?.[index];
    if (other === undefined) return 1;
    if (name !== other) return inNaturalOrder(name, other);
  }
  return (ofA?.length ?? 0) - (ofB?.length ?? 0);
}

/** Numbers by their value; names that differ in nothing that a reader would order by, by their characters. */
function inNaturalOrder(a: string, b: string): number {
  collator ??= new Intl.Collator("zh-CN", { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : 1);
}
