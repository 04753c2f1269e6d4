import { Button, makeStyles } from "@fluentui/react-components";
import { type Profile, PROFILES } from "../../../../core/profile";
import { chooseProfile } from "../../../../core/review";
import {
  beginProfile,
  exportProfile,
  importProfile,
  ownProfiles,
  type OwnProfile,
  removeProfile,
} from "../../state/profile-actions";
import { copyOf, draftOf } from "../../state/profile-draft";
import { saveSettings } from "../../state/settings-actions";
import { PROFILE_TEXTS as TEXTS } from "../../texts/profiles";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";
import { ImportButton } from "../parts/ImportButton";
import { FormPart } from "./FormPart";
import { ProfileCard } from "./ProfileCard";

const useStyles = makeStyles({
  list: { margin: "0", padding: "0", listStyleType: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** The person's own profiles, then ours; the one that the form in front suggests is marked. */
export function ProfileLists() {
  const styles = useStyles();
  const runner = useRunner();
  const state = usePaneState();
  const { settings } = state;
  const own = ownProfiles(state);
  const review = state.review?.forms[state.form];
  const suggested = review === undefined ? null : chooseProfile(review.form).profile.name;
  const taken = [...PROFILES, ...own].map(({ name }) => name);
  const card = (profile: Profile, kept: OwnProfile | null) => (
    <ProfileCard
      key={profile.name}
      profile={profile}
      isInUse={review?.choice.profile.name === profile.name}
      isSuggested={suggested === profile.name}
    >
      <ActionButton
        size="small"
        aria-label={TEXTS.useOne(profile.title)}
        disabledFocusable={settings.profile === profile.name}
        onClick={() => void saveSettings(runner, { ...settings, profile: profile.name }, kept ?? undefined)}
      >
        {TEXTS.use}
      </ActionButton>
      <Button
        size="small"
        aria-label={TEXTS.copyOne(profile.title)}
        onClick={() => {
          beginProfile(runner, copyOf(profile, taken));
        }}
      >
        {TEXTS.copy}
      </Button>
      {kept !== null && <OwnButtons kept={kept} profile={profile} />}
    </ProfileCard>
  );
  return (
    <>
      <FormPart title={TEXTS.own}>
        <Hint>{TEXTS.ownHint}</Hint>
        <ul className={styles.list}>
          {own.map((kept) =>
            kept.profile === null ? <Unread key={kept.name} kept={kept} /> : card(kept.profile, kept),
          )}
        </ul>
        <div className={styles.buttons}>
          <ImportButton label={TEXTS.import} onFile={(file) => void importProfile(runner, file)} />
        </div>
      </FormPart>
      <FormPart title={TEXTS.builtIn}>
        <Hint>{TEXTS.hint}</Hint>
        <ul className={styles.list}>{PROFILES.map((profile) => card(profile, null))}</ul>
      </FormPart>
    </>
  );
}

interface OwnButtonsProps {
  readonly kept: OwnProfile;
  readonly profile: Profile;
}

function OwnButtons({ kept, profile }: OwnButtonsProps) {
  const runner = useRunner();
  const { title } = profile;
  return (
    <>
      <Button
        size="small"
        aria-label={TEXTS.editOne(title)}
        onClick={() => {
          beginProfile(runner, draftOf(profile));
        }}
      >
        {TEXTS.edit}
      </Button>
      <Button
        size="small"
        aria-label={TEXTS.exportOne(title)}
        onClick={() => {
          exportProfile(kept);
        }}
      >
        {TEXTS.export}
      </Button>
      <RemoveButton kept={kept} />
    </>
  );
}

function RemoveButton({ kept }: { readonly kept: OwnProfile }) {
  const runner = useRunner();
  return (
    <ActionButton
      size="small"
      appearance="subtle"
      aria-label={TEXTS.removeOne(kept.profile?.title ?? kept.name)}
      onClick={() => void removeProfile(runner, kept)}
    >
      {TEXTS.remove}
    </ActionButton>
  );
}

/** A text that is no profile: a later edition's, or a spoilt one. */
function Unread({ kept }: { readonly kept: OwnProfile }) {
  const styles = useStyles();
  return (
    <li aria-label={kept.name}>
      {kept.name}
      <Hint>{TEXTS.unread}</Hint>
      <div className={styles.buttons}>
        <RemoveButton kept={kept} />
      </div>
    </li>
  );
}
