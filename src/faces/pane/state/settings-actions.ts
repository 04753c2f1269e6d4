import type { KeptProfile } from "../../../core/port";
import type { WorkbookSettings } from "../../../core/review";
import { SETTINGS_TEXTS as TEXTS } from "../texts/settings";
import { changedFindings } from "./changed-findings";
import { messageOutcome } from "./outcomes";
import type { PaneState } from "./pane-state";
import { ownProfiles } from "./profile-actions";
import type { Runner } from "./runner";
import { changesTo, keepUnsaved, settingsSaved, unsavedOf } from "./unsaved";
import { begunIn } from "./unsaved-names";

/** What stands on the page of settings: a person's choice that is not saved yet, else what is saved. */
export function chosenSettings(state: PaneState): WorkbookSettings {
  return { ...state.settings, ...unsavedOf(state).settings };
}

/** Whether something is chosen that is not saved. */
export function areSettingsUnsaved(state: PaneState): boolean {
  return begunIn(state).settings;
}

/** Keeps a choice until it is saved or given up, whatever page is shown meanwhile. */
export function chooseSettings(runner: Runner, chosen: WorkbookSettings): void {
  keepUnsaved(runner, { settings: changesTo(runner.store.get().settings, chosen) });
}

/** Leaves the settings as they are saved. */
export function giveUpSettings(runner: Runner): void {
  keepUnsaved(runner, { settings: {} });
}

/** Saves what a person has chosen. */
export function saveChosen(runner: Runner): Promise<void> {
  const state = runner.store.get();
  const chosen = chosenSettings(state);
  return saveSettings(
    runner,
    chosen,
    ownProfiles(state).find(({ name }) => name === chosen.profile),
  );
}

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
      ...(await runner.options()),
      ...(profile && { profile }),
    });
    settingsSaved(runner, settings);
    const review = await runner.reread(workbook);
    const remarks = unpainted.length === 0 ? [] : [TEXTS.unpainted(unpainted)];
    const isSame = settings.profile === before.settings.profile;
    const follows = isSame ? [] : changedFindings(before.review, review);
    return { review, outcome: { ...messageOutcome("settings", TEXTS.saved, remarks), follows } };
  });
}
