import { recordedSettings, settingsOf, type WorkbookSettings } from "../review";
import {
  type EditPlan,
  isNothing,
  type Mark,
  NOTHING_TO_DO,
  type PlacedMark,
  type SheetSnapshot,
  WorkbookError,
  type Workbook,
} from "../sheet";
import { isWorksheet } from "./check";
import { changedRecord, readRecord } from "./ledger";

/** What came of keeping settings. */
export interface KeptSettings {
  /** Tabs whose highlights could not be painted anew, since the sheet is protected. */
  readonly unpainted: readonly string[];
}

/**
 * Keeps settings in the workbook. Where the look of highlights changes, those that stand are painted anew on every
 * sheet; no cell is written.
 * @throws WorkbookError "protected" where every sheet is; "unknown" where the record is damaged
 */
export async function keepSettings(workbook: Workbook, settings: WorkbookSettings): Promise<KeptSettings> {
  const sheets = (await workbook.sheets()).filter(isWorksheet);
  const [first] = sheets;
  if (first === undefined) return { unpainted: [] };
  const before = settingsOf((await workbook.read(first.id)).record);
  const isRepainted = before.palette !== settings.palette;
  const unpainted: string[] = [];
  let isKept = false;
  for (const { id, name } of sheets) {
    if (isKept && !isRepainted) break;
    const marked: string[] = [];
    try {
      await workbook.edit(id, (snapshot) => {
        if (snapshot.marks.some(isWhole)) marked.push(name);
        return settingsPlan(snapshot, settings, isRepainted);
      });
      isKept = true;
    } catch (error) {
      if (!(error instanceof WorkbookError && error.code === "protected")) throw error;
      if (isRepainted) unpainted.push(...marked);
    }
  }
  if (!isKept) throw new WorkbookError("protected");
  return { unpainted };
}

function settingsPlan(snapshot: SheetSnapshot, settings: WorkbookSettings, isRepainted: boolean): EditPlan {
  const { version, ledger, ignored } = readRecord(snapshot);
  const recorded = recordedSettings(settings);
  const isDefault = Object.keys(recorded).length === 0;
  const record = { version, ledger, ignored, ...(!isDefault && { settings: recorded }) };
  const stored = changedRecord(snapshot.record, record);
  const standing = isRepainted ? snapshot.marks.filter(isWhole) : [];
  const plan = {
    ...NOTHING_TO_DO,
    marks: { remove: standing, add: standing },
    ...(stored !== undefined && { record: stored }),
  };
  return isNothing(plan) ? NOTHING_TO_DO : plan;
}

/** A mark with all its parts; one that a person has taken apart stays as it is. */
function isWhole(mark: PlacedMark): mark is Mark & PlacedMark {
  return mark.id !== null && mark.highlight !== null;
}
