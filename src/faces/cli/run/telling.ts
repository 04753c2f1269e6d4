import { Duplicates } from "../answer/duplicates";
import { Summary } from "../answer/summary";
import type { FileBrief } from "../answer/brief";
import type { ShownPath } from "../files/shown-path";
import { writeOutput } from "../files/write";
import type { Report } from "../report/report";
import { isStopped, type Terminal } from "../terminal";
import { shown } from "../text/shown";
import { duplicateText, oldFilesText, stoppedText, summaryText } from "../text/summary-text";
import { fileError } from "../work/errors";

interface Ending {
  readonly done: number;
  readonly files: number;
  readonly oldFiles: number;
  /** Whether the counts are said; a program that reads JSON has them there. */
  readonly isSummed: boolean;
}

/** Where the report goes, and whether a file that stands there may be replaced. */
interface ReportPlace {
  readonly path: string;
  readonly replace: boolean;
}

/** What a run says of all its files together: counts, repeated projects, the report. */
export class Telling {
  readonly summary = new Summary();
  private readonly duplicates = new Duplicates();

  private constructor(
    private readonly terminal: Terminal,
    private readonly place: ReportPlace | null,
    private readonly report: Report | null,
    private readonly nameOf: ShownPath,
    private readonly say: (text: string) => void,
  ) {}

  /**
   * @param place null where no report is wanted
   * @param nameOf how a file is called among the others
   * @param say where to it is said
   */
  static async begin(
    terminal: Terminal,
    place: ReportPlace | null,
    nameOf: ShownPath,
    say: (text: string) => void,
  ): Promise<Telling> {
    if (place === null) return new Telling(terminal, null, null, nameOf, say);
    const { Report } = await import(/* webpackChunkName: "engine" */ "../report/report");
    const report = new Report(place.path, terminal.now(), nameOf);
    return new Telling(terminal, place, report, nameOf, say);
  }

  add(brief: FileBrief): void {
    this.summary.add(brief);
    this.duplicates.add(brief);
    this.report?.add(brief);
  }

  /** @returns whether the report, where one was wanted, was written */
  async finish({ done, files, oldFiles, isSummed }: Ending): Promise<boolean> {
    const duplicates = this.duplicates.found();
    for (const duplicate of duplicates) this.say(`${duplicateText(duplicate, this.nameOf)}\n`);
    if (oldFiles > 0) this.say(`${oldFilesText(oldFiles)}\n`);
    if (isSummed) this.say(`${summaryText(this.summary.counts())}\n`);
    if (isStopped(this.terminal)) {
      this.terminal.writeError(`${stoppedText(done, files)}\n`);
      return false;
    }
    if (this.report === null || this.place === null) return true;
    try {
      await writeOutput({ ...this.place, bytes: this.report.bytes(duplicates) });
    } catch (error) {
      this.terminal.writeError(`汇总表没有保存。${shown(fileError(error).message)}\n`);
      return false;
    }
    this.say(`汇总表：${shown(this.place.path)}\n`);
    return true;
  }
}
