import type { WorkbookSettings } from "../../../core/review";
import { PAGE_TEXTS } from "../texts/pages";
import type { Preferences, PreferenceStore } from "./preferences";
import { messageOutcome } from "./outcomes";
import type { Runner } from "./runner";

const TEXTS = PAGE_TEXTS.settings;

/** Keeps settings in the workbook, and checks the sheet in front by them. */
export async function saveSettings(runner: Runner, settings: WorkbookSettings): Promise<void> {
  await runner.run("settings", async (workbook) => {
    const { keepSettings } = await import("../../../core/actions/settings");
    const { unpainted } = await keepSettings(workbook, settings, runner.options);
    const review = await runner.reread(workbook);
    const remarks = unpainted.length === 0 ? [] : [TEXTS.unpainted(unpainted)];
    return { review, outcome: messageOutcome("settings", TEXTS.saved, remarks) };
  });
}

/** Keeps a choice of the person's own on this computer, and says whether that was possible. */
export function savePreference(
  { store }: Pick<Runner, "store">,
  preferences: PreferenceStore,
  change: Partial<Preferences>,
): void {
  const wanted = { ...preferences.read(), ...change };
  const isKept = preferences.write(wanted);
  const { settings } = store.get();
  store.patch({
    settings: { ...settings, isLive: change.isLive ?? settings.isLive },
    ...(change.isKnown !== undefined && { isKnown: change.isKnown }),
    arePreferencesKept: isKept,
  });
}
