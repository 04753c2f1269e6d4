import { type Area, areaFromA1, rowCount } from "../../../core/cells";
import {
  type Author,
  type ModelEvent,
  type SheetModel,
  shiftedArea,
  type WorkbookModel,
} from "../../../spreadsheet/model";
import type { ApiObject } from "./api-type";
import { required } from "./errors";

/** Where handlers are registered: on one sheet (its id) or on the workbook (null). */
export interface EventRegistrations {
  register(kind: EventKind, sheetId: string | null): void;
  unregister(kind: EventKind, sheetId: string | null): void;
}

export type EventKind = "changed" | "selection" | "activated" | "deactivated" | "added" | "deleted";

/** A range that the client keeps a reference to: its areas move with inserted and deleted rows. */
export interface KeptRange {
  readonly sheet: SheetModel;
  areas: readonly Area[];
}

/** What the host remembers between requests, and what it pretends to be. */
export class Connection {
  /** The requirement set it pretends to have: "1.10". Members above it answer ApiNotFound. */
  excelApi: string;
  /** Ranges with more cells than this answer null for their grids, as Excel on the web does; null: no limit. */
  maxCells: number | null = null;
  calculationMode = "Automatic";
  /** Whether a comment may be added on a cell that has a note. */
  takesCommentsOnNotes = false;
  /** The code with which a comment or a reply on a cell ("J6") is refused, whatever for; null: it is taken. */
  commentRefusal: (cell: string) => string | null = () => null;
  readonly keptRanges = new Set<KeptRange>();
  private readonly references = new Map<string, ApiObject>();
  private lastReference = 0;

  constructor(
    readonly workbook: WorkbookModel,
    readonly events: EventRegistrations,
    excelApi: string,
    /** The person whose Excel this is: author of the comments that the add-in writes. */
    readonly user: Author,
  ) {
    this.excelApi = excelApi;
    workbook.listen((event) => {
      this.moveRanges(event);
    });
  }

  /** Keeps an object for later requests; gives the name under which they address it. */
  keep(object: ApiObject): string {
    const name = `reference-${++this.lastReference}`;
    this.references.set(name, object);
    return name;
  }

  release(name: string): ApiObject | undefined {
    const object = this.references.get(name);
    this.references.delete(name);
    return object;
  }

  /** @throws HostError InvalidReference when the name is not kept (any more) */
  kept(name: string): ApiObject {
    return required(this.references.get(name), "InvalidReference");
  }

  get keptCount(): number {
    return this.references.size;
  }

  supports(since: string): boolean {
    return isAtLeast(this.excelApi, since);
  }

  private moveRanges(event: ModelEvent): void {
    if (event.kind !== "changed" || event.changeType === "RangeEdited") return;
    const rows = areaFromA1(event.address);
    const count = event.changeType === "RowInserted" ? rowCount(rows) : -rowCount(rows);
    for (const range of this.keptRanges) {
      if (range.sheet.id === event.sheetId)
        range.areas = range.areas.flatMap((area) => shiftedArea(area, rows.top, count) ?? []);
    }
  }
}

/** Compares requirement set versions: "1.10" is at least "1.9". */
function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
