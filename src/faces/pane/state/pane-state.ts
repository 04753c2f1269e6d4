import type { LeftInTheMiddle, Run, SheetProgress } from "../../../core/actions";
import type { Address } from "../../../core/cells";
import type { KeptProfile, SheetRef, TaughtLayout, WorkbookErrorCode } from "../../../core/port";
import { type Review, WORKBOOK_DEFAULTS, type WorkbookSettings } from "../../../core/review";
import type { Severity } from "../../../core/rules";
import type { FormsList } from "./forms-list";
import type { UnsavedLayout } from "./layout-draft";
import type { UnsavedProfile } from "./profile-draft";
import type { SheetLine, WorkbookSummary } from "./workbook-summary";

/** What fills the pane: the sheet that is looked at, or one of the pages behind it. */
export type Page =
  "sheet" | "preview" | "history" | "workbook" | "settings" | "about" | "layout" | "profiles";

export type ActionKind =
  "check" | "correct" | "undo" | "settle" | "clear" | "ignore" | "workbook" | "report" | "settings" | "demo";

/** What the pane is doing: at first without a word, then said, then with a way to cancel. */
export interface Busy {
  readonly kind: ActionKind;
  readonly phase: "quiet" | "shown" | "long";
}

/** What stopped an action: its text for the user, and what goes into a report. */
export interface Failure {
  readonly kind: ActionKind;
  readonly code: WorkbookErrorCode;
  readonly message: string;
  /** For developers; never holds what stands in cells. */
  readonly detail: string;
}

/** One cell that a correction has changed. */
export interface Change {
  readonly at: Address;
  /** What stands in the cell: 执行率得分. */
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  /** Where formulas are asked for: the one that was written, or that a value was. */
  readonly note?: string;
}

/** What the last action has done, said until the next one. */
export interface Outcome {
  readonly kind: Exclude<ActionKind, "check">;
  readonly text: string;
  /** What could not be done, one sentence each. */
  readonly remarks: readonly string[];
  /** What has come of it, one sentence each. */
  readonly follows?: readonly string[];
  readonly changes: readonly Change[];
  /** The run that can be taken back from where it is said, by its time; null where there is none. */
  readonly run: string | null;
  /** A worksheet of ours that it has written, to be shown from where it is said. */
  readonly sheet?: SheetRef;
}

/** Which findings are shown. */
export interface Filter {
  readonly query: string;
  /** Null for all. */
  readonly severity: Severity | null;
  /** A rule's id; null for all. */
  readonly rule: string | null;
}

export const NO_FILTER: Filter = { query: "", severity: null, rule: null };

/** What a person has decided in the preview, by the findings' ids; the rest stays as proposed. */
export interface Choices {
  readonly ticked: ReadonlySet<string>;
  readonly unticked: ReadonlySet<string>;
  /** The findings that alone are chosen among; left out: all there are. */
  readonly only?: readonly string[];
}

export const NO_CHOICES: Choices = { ticked: new Set(), unticked: new Set() };

/** What is amiss with a workbook's record. */
export interface RecordState {
  /** A later version has written to it: that part is left alone. */
  readonly isNewer: boolean;
  /** Something in it cannot be read. */
  readonly isDamaged: boolean;
}

/** A question before formulas that reach outside the workbook are put back. */
export interface Asking {
  /** The run that is to be taken back, by its time; null for all. */
  readonly run: string | null;
  readonly formulas: readonly { readonly cell: string; readonly formula: string }[];
}

/** What a person can set: kept in the workbook, all but `isLive`, which is a matter of the person's own screen. */
export interface Settings extends WorkbookSettings {
  /** Findings are checked anew as cells change. */
  readonly isLive: boolean;
}

/** What a person has begun and not saved: it stays until they say what is to become of it, on whatever page or sheet. */
export interface Unsaved {
  /** Settings of the workbook that are to be others; the rest is as saved. */
  readonly settings: Partial<WorkbookSettings>;
  readonly profile: UnsavedProfile | null;
  /** One for a sheet at most. */
  readonly layouts: readonly UnsavedLayout[];
}

/** What is known of the whole workbook. */
export interface WholeWorkbook {
  readonly lines: readonly SheetLine[];
  /** Null before anything is known. */
  readonly summary: WorkbookSummary | null;
  /** How its forms are gone through; null before anything is known. */
  readonly list: FormsList | null;
  /** Null when nothing is under way. */
  readonly progress: SheetProgress | null;
  /** False where a person has stopped before the last sheet. */
  readonly isComplete: boolean;
  /** The last correction of all sheets: its time, and where it has written; null before, and when taken back. */
  readonly run: { readonly time: string; readonly sheetIds: readonly string[] } | null;
}

/** Everything the pane shows. */
export interface PaneState {
  readonly page: Page;
  /** The page before this one; null at first. */
  readonly cameFrom: Page | null;
  /** Null until the first reading. */
  readonly review: Review | null;
  /** The corrections made on the sheet, the latest first. */
  readonly runs: readonly Run[];
  /** What an action has left in the middle; null where all is in order. */
  readonly unfinished: LeftInTheMiddle | null;
  /** What is amiss with the workbook's record. */
  readonly record: RecordState;
  /** Old formulas that an undo would put back and that reach outside the workbook: a person is asked. */
  readonly asking: Asking | null;
  /** The sheet, by its id, of which is asked whether its marks are to be cleared; null for none. */
  readonly clearing: string | null;
  /** Which form of the sheet is looked at. */
  readonly form: number;
  readonly busy: Busy | null;
  readonly failure: Failure | null;
  /** Said on the page that it came on, and on no other. */
  readonly outcome: Outcome | null;
  /** What was said on the other pages, for when the person comes back. */
  readonly kept: Readonly<Partial<Record<Page, Outcome | null>>>;
  /** The finding card that is open. */
  readonly open: string | null;
  /** The cell that the person is at on the sheet. */
  readonly selected: Address | null;
  readonly filter: Filter;
  readonly choices: Choices;
  /** The finding whose reason for being ignored is being asked for, by its id. */
  readonly ignoring: string | null;
  /** Cells have been changed since the reading. */
  readonly isStale: boolean;
  readonly whole: WholeWorkbook;
  readonly settings: Settings;
  /** Null where nothing is. */
  readonly unsaved: Unsaved | null;
  /** What the person has told of headers; kept on this computer. */
  readonly layouts: readonly TaughtLayout[];
  /** Profiles of the person's own; kept on this computer. */
  readonly profiles: readonly KeptProfile[];
  /** The pane has been used before on this computer. */
  readonly isKnown: boolean;
  /** What the person chooses for this computer can be kept there. */
  readonly arePreferencesKept: boolean;
}

export const FIRST_STATE: PaneState = {
  page: "sheet",
  cameFrom: null,
  review: null,
  runs: [],
  unfinished: null,
  record: { isNewer: false, isDamaged: false },
  asking: null,
  clearing: null,
  form: 0,
  busy: null,
  failure: null,
  outcome: null,
  kept: {},
  open: null,
  selected: null,
  filter: NO_FILTER,
  choices: NO_CHOICES,
  ignoring: null,
  isStale: false,
  whole: { lines: [], summary: null, list: null, progress: null, isComplete: false, run: null },
  settings: { ...WORKBOOK_DEFAULTS, isLive: true },
  unsaved: null,
  layouts: [],
  profiles: [],
  isKnown: true,
  arePreferencesKept: true,
};
