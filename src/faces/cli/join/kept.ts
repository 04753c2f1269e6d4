import { normalize } from "node:path";
import type { FileBrief } from "../answer/brief";
import { inListedOrder } from "../files/list";
import { MOST_FINDINGS } from "../report/findings-sheet";

/** What is kept of a file, as bytes: objects take several times as much memory. */
interface Kept {
  readonly bytes: Uint8Array;
  /** The file that is told of: the copy, where one was written. */
  readonly toldFile: string;
  /** How many findings are in it. */
  readonly findings: number;
}

/** The files of many runs, each once, until all of them are known and can be put in order. */
export class KeptFiles {
  private readonly files = new Map<string, Kept>();
  private findings = 0;

  /** @param mostFindings so many can be listed; those of files behind them are only counted */
  constructor(private readonly mostFindings = MOST_FINDINGS) {}

  get count(): number {
    return this.files.size;
  }

  /** @returns whether there was an answer for this file already, which counts no longer */
  add(brief: FileBrief): boolean {
    const key = normalize(brief.file);
    const before = this.files.get(key);
    const kept = keptOf(brief);
    this.files.set(key, kept);
    this.findings += kept.findings - (before?.findings ?? 0);
    // Seldom, so that it costs little; the memory is bounded all the same.
    if (this.findings > 2 * this.mostFindings) this.dropUnlisted();
    return before !== undefined;
  }

  /** The names of all files that will be told of. */
  *toldFiles(): Generator<string> {
    for (const { toldFile } of this.files.values()) yield toldFile;
  }

  /** All files, as one run over their folder would meet them; each is let go. */
  *taken(): Generator<FileBrief> {
    for (const key of this.keys()) {
      const kept = this.files.get(key);
      this.files.delete(key);
      if (kept !== undefined) yield briefIn(kept);
    }
  }

  private keys(): string[] {
    return [...this.files.keys()].sort(inListedOrder);
  }

  /** Of files that stand behind as many findings as can be listed no finding is kept. */
  private dropUnlisted(): void {
    let room = this.mostFindings;
    for (const key of this.keys()) {
      const kept = this.files.get(key);
      if (kept === undefined || kept.findings === 0) continue;
      if (room <= 0) {
        this.files.set(key, withoutFindings(kept));
        this.findings -= kept.findings;
      }
      room -= kept.findings;
    }
  }
}

function keptOf(brief: FileBrief): Kept {
  const findings = brief.forms.reduce((sum, form) => sum + form.findings.length, 0);
  return { bytes: Buffer.from(JSON.stringify(brief)), toldFile: brief.output ?? brief.file, findings };
}

function briefIn({ bytes }: Kept): FileBrief {
  return JSON.parse(new TextDecoder().decode(bytes)) as FileBrief;
}

function withoutFindings(kept: Kept): Kept {
  const brief = briefIn(kept);
  return keptOf({ ...brief, forms: brief.forms.map((form) => ({ ...form, findings: [] })) });
}
