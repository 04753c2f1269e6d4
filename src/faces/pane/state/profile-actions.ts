import { dropProfile } from "../../../core/actions/profiles";
import { keepSettings } from "../../../core/actions/settings";
import { type KeptProfile, recordedProfiles, withKeptProfiles, WorkbookError } from "../../../core/port";
import { type Profile, profileNamed } from "../../../core/profile";
import {
  type Json,
  parseProfile,
  ProfileError,
  profileText,
  readProfile,
} from "../../../core/profile/format";
import { ruleFaults } from "../../../core/report/profiles";
import { PROFILE_TEXTS as TEXTS } from "../texts/profiles";
import { changedFindings } from "./changed-findings";
import { messageOutcome } from "./outcomes";
import type { PaneState } from "./pane-state";
import { freeName, type ProfileDraft, withValue } from "./profile-draft";
import type { Runner } from "./runner";
import { keepUnsaved, settingsSaved, unsavedOf } from "./unsaved";
import { handOver, refusedBy } from "./own-files";

/** A profile of a person's own, as it is kept and as it is read; null where its text is no profile. */
export interface OwnProfile extends KeptProfile {
  readonly profile: Profile | null;
}

/** All that are kept in the workbook and for the person; of two with one name the workbook's, which is in force. */
export function ownProfiles({ review, profiles }: Pick<PaneState, "review" | "profiles">): OwnProfile[] {
  const recorded = review === null ? [] : recordedProfiles(review.snapshot.record);
  return withKeptProfiles(profiles, recorded).map((kept) => ({ ...kept, profile: readProfile(kept.text) }));
}

/** Opens the form in which a profile is filled in; what it begins with is not a change yet. */
export function beginProfile(runner: Runner, first: ProfileDraft): void {
  keepUnsaved(runner, { profile: { first, draft: first } });
}

/** Puts another value at a path of the profile that is being filled in, "categories[1].points". */
export function fillIn(runner: Runner, path: string, value: Json): void {
  const { profile } = unsavedOf(runner.store.get());
  if (profile === null) return;
  keepUnsaved(runner, { profile: { ...profile, draft: withValue(profile.draft, path, value) } });
}

/** Leaves the form; what was filled in is given up. */
export function giveUpProfile(runner: Runner): void {
  keepUnsaved(runner, { profile: null });
}

/** Keeps a profile for the person and in the workbook, which is then judged by it: that closes its form. */
export async function saveProfile(runner: Runner, profile: Profile): Promise<void> {
  await runner.run("settings", async (workbook) => {
    const kept = { name: profile.name, text: profileText(profile) };
    const before = runner.store.get().review;
    changeOwn(runner, (own) => withKeptProfiles(own, [kept]));
    const settings = { ...runner.store.get().settings, profile: profile.name };
    const refused = await refusedBy(workbook, async (each) => {
      await keepSettings(each, settings, { ...(await runner.options()), profile: kept });
      settingsSaved(runner, settings);
    });
    const isKept = runner.store.get().arePreferencesKept;
    const review = await runner.reread(workbook);
    const remarks = [...refused.map(TEXTS.notInWorkbook), ...(isKept ? [] : [TEXTS.notForUser])];
    const follows = refused.length === 0 ? changedFindings(before, review) : [];
    const text = (refused.length === 0 ? TEXTS.saved : TEXTS.savedForUser)(profile.title);
    giveUpProfile(runner);
    return { review, outcome: { ...messageOutcome("settings", text, remarks), follows } };
  });
}

/** Forgets a profile, the person's own and the workbook's. */
export async function removeProfile(runner: Runner, { name, profile }: OwnProfile): Promise<void> {
  await runner.run("settings", async (workbook) => {
    changeOwn(runner, (own) => own.filter((each) => each.name !== name));
    const refused = await refusedBy(workbook, async (each) => {
      const { settings } = runner.store.get();
      const options = await runner.options();
      await dropProfile(each, name, options);
      if (settings.profile === name) await keepSettings(each, { ...settings, profile: null }, options);
    });
    // Chosen and not saved, it cannot be saved any more.
    const { profile: chosen, ...others } = unsavedOf(runner.store.get()).settings;
    if (chosen === name) keepUnsaved(runner, { settings: others });
    const outcome = messageOutcome(
      "settings",
      TEXTS.removed(profile?.title ?? name),
      refused.map(TEXTS.notInWorkbook),
    );
    return { review: await runner.reread(workbook), outcome };
  });
}

/** Takes the profile of a file over for the person; one with a name of ours gets another. */
export async function importProfile(runner: Runner, file: Blob): Promise<void> {
  await runner.run("settings", async (workbook) => {
    const read = parsed(await file.text());
    const taken = ownProfiles(runner.store.get()).map(({ name }) => name);
    const name = profileNamed(read.name) === null ? read.name : freeName(read.name, taken);
    const kept = { name, text: profileText({ ...read, name }) };
    changeOwn(runner, (own) => withKeptProfiles(own, [kept]));
    const outcome = messageOutcome("settings", TEXTS.imported(read.title));
    return { review: await runner.reread(workbook), outcome };
  });
}

/** Hands a profile over as the file that the command line takes. */
export function exportProfile({ text, profile, name }: OwnProfile): void {
  handOver(TEXTS.file(profile?.title ?? name), text);
}

function parsed(text: string): Profile {
  try {
    const profile = parseProfile(text);
    const [fault, ...others] = ruleFaults(profile);
    if (fault !== undefined) throw new ProfileError([fault, ...others]);
    return profile;
  } catch (error) {
    if (error instanceof ProfileError) throw new WorkbookError("input", error.field, error.message);
    throw error;
  }
}

/** What other panes have kept meanwhile stays; where nothing can be kept, what this one knows does. */
function changeOwn(runner: Runner, change: (own: readonly KeptProfile[]) => readonly KeptProfile[]): void {
  const own = withKeptProfiles(runner.preferences.read().profiles, runner.store.get().profiles);
  runner.prefer({ profiles: change(own) });
}
