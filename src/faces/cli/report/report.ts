import { createWorkbook } from "../../../adapters/xlsx";
import { dayText, type OwnRow } from "../../../core/report";
import type { FileBrief } from "../answer/brief";
import type { DuplicateAnswer } from "../answer/types";
import type { ShownPath } from "../files/shown-path";
import { duplicateText } from "../text/summary-text";
import { findingRow, findingsSheets, inListOrder, MOST_FINDINGS, unlistedText } from "./findings-sheet";
import { linkTarget } from "./link";
import { failureRow, formRow, summarySheets } from "./summary-sheet";

/** The workbook of `--report`: one row a form, and a list of all findings that leads to their cells. */
export class Report {
  private readonly forms: OwnRow[] = [];
  private readonly findings: OwnRow[] = [];
  private unlisted = 0;

  /**
   * @param path where the report will lie: links lead from there
   * @param nameOf how a file is called among the others
   * @param mostFindings how many are listed; further ones are counted
   */
  constructor(
    private readonly path: string,
    private readonly time: Date,
    private readonly nameOf: ShownPath,
    private readonly mostFindings = MOST_FINDINGS,
  ) {}

  /** The corrected copy is what the findings of `fix` are about. */
  add(brief: FileBrief): void {
    const path = brief.output ?? brief.file;
    const file = this.nameOf(path);
    const target = linkTarget(path, this.path);
    if (brief.error !== null) this.forms.push(failureRow(this.nameOf(brief.file), brief.error));
    for (const form of brief.forms) {
      this.forms.push(formRow(file, target, form));
      const room = this.mostFindings - this.findings.length;
      const listed = inListOrder(form.findings).slice(0, room);
      for (const finding of listed) this.findings.push(findingRow(file, target, form, finding));
      const { error, warning, info } = form.counts;
      this.unlisted += error + warning + info - listed.length;
    }
  }

  /** The file. */
  bytes(duplicates: readonly DuplicateAnswer[]): Uint8Array {
    const notes = [
      ...duplicates.map((each) => duplicateText(each, this.nameOf)),
      ...(this.unlisted > 0 ? [unlistedText(this.unlisted)] : []),
    ];
    return createWorkbook([
      ...summarySheets(this.forms, notes, timeText(this.time)),
      ...findingsSheets(this.findings, this.unlisted),
    ]);
  }
}

/** "2025年3月1日 14:32", by the machine's own clock. */
function timeText(time: Date): string {
  const minutes = String(time.getMinutes()).padStart(2, "0");
  return `${dayText(time)} ${time.getHours()}:${minutes}`;
}
