import {
  type EditPlan,
  isWholeMark,
  type KeptProfile,
  looksIn,
  NOTHING_TO_DO,
  partSettings,
  profileSettings,
  readRecord,
  reconcileMarks,
  type SheetSnapshot,
  WorkbookError,
  type Workbook,
} from "../port";
import { recordedSettings, settingsOf, type WorkbookSettings } from "../review";
import type { Options } from "./options";
import { withRecord } from "./match-marks";
import { openRecord } from "./record";
import { recorded } from "./recorded";
import { isWorksheet } from "./through-sheets";

/** What came of keeping settings. */
interface KeptSettings {
  /** Tabs whose highlights could not be painted anew: the sheet is protected, or could not be written right now. */
  readonly unpainted: readonly string[];
}

/**
 * Keeps settings in the workbook. Where the look of highlights changes, those that stand are painted anew on every
 * sheet; no cell is written.
 * @param options.profile a profile of the person's own that the settings name: the workbook then carries it
 * @throws WorkbookError "protected" where every sheet is
 */
export async function keepSettings(
  workbook: Workbook,
  settings: WorkbookSettings,
  options: Pick<Options, "now" | "signal"> & { readonly profile?: KeptProfile },
): Promise<KeptSettings> {
  const sheets = (await workbook.sheets()).filter(isWorksheet);
  const [first] = sheets;
  if (first === undefined) return { unpainted: [] };
  const before = settingsOf((await workbook.read(first.id)).record);
  const isRepainted = before.palette !== settings.palette;
  const time = options.now().toISOString();
  const unpainted: string[] = [];
  let isKept = false;
  for (const { id, name } of sheets) {
    if (isKept && !isRepainted) break;
    const marked: string[] = [];
    const decide = (snapshot: SheetSnapshot) => {
      if (snapshot.marks.some(isWholeMark)) marked.push(name);
      return settingsPlan(snapshot, settings, { isRepainted, time, profile: options.profile });
    };
    try {
      await workbook.edit(id, decide, options.signal);
      isKept = true;
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      if (error.code === "protected") unpainted.push(...(isRepainted ? marked : []));
      // The settings are kept; that one of the other sheets cannot be painted right now does not undo that.
      else if (isKept) unpainted.push(name);
      else throw error;
    }
  }
  if (!isKept) throw new WorkbookError("protected");
  return { unpainted };
}

interface KeepChoices {
  readonly isRepainted: boolean;
  readonly time: string;
  readonly profile: KeptProfile | undefined;
}

function settingsPlan(
  snapshot: SheetSnapshot,
  settings: WorkbookSettings,
  { isRepainted, time, profile }: KeepChoices,
): EditPlan {
  const open = openRecord(snapshot);
  const before = readRecord(snapshot.record).settings;
  const { layouts, profiles } = partSettings(before);
  const added = profile === undefined ? {} : profileSettings([profile]);
  const wantedSettings = { ...recordedSettings(settings), ...profiles, ...added, ...layouts };
  const isSame = JSON.stringify(before) === JSON.stringify(wantedSettings);
  const wanted = isSame ? open.kept : { ...open.kept, settings: wantedSettings, settingsTime: time };
  // Marks that a person has taken apart stay as they are.
  const standing = isRepainted ? snapshot.marks.filter(isWholeMark) : [];
  const looks = looksIn(withRecord(snapshot, wanted).record);
  const marks = snapshot.marks.some(({ fill }) => fill !== undefined)
    ? reconcileMarks(standing, standing, { looks })
    : { remove: standing, add: standing };
  return recorded(snapshot, { ...NOTHING_TO_DO, marks }, { open, wanted, action: "settings", time });
}
