import type { KeptProfile } from "../../../core/port";
import type { WorkbookSettings } from "../../../core/review";
import { SETTINGS_TEXTS as TEXTS } from "../texts/settings";
import { changedFindings } from "./changed-findings";
import { messageOutcome } from "./outcomes";
import type { Runner } from "./runner";

/**
 * Keeps settings in the workbook, and checks the sheet in front by them.
 * @param profile a profile of the person's own that they name: the workbook then carries it
 */
export async function saveSettings(
  runner: Runner,
  settings: WorkbookSettings,
  profile?: KeptProfile,
): Promise<void> {
  await runner.run("settings", async (workbook) => {
    const { keepSettings } = await import(
      /* webpackChunkName: "acting", webpackPrefetch: true */ "../../../core/actions/settings"
    );
    const before = runner.store.get();
    const { unpainted } = await keepSettings(workbook, settings, {
      ...runner.options,
      ...(profile && { profile }),
    });
    const review = await runner.reread(workbook);
    const remarks = unpainted.length === 0 ? [] : [TEXTS.unpainted(unpainted)];
    const isSame = settings.profile === before.settings.profile;
    const follows = isSame ? [] : changedFindings(before.review, review);
    return { review, outcome: { ...messageOutcome("settings", TEXTS.saved, remarks), follows } };
  });
}
