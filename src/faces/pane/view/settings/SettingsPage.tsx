import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { WORKBOOK_DEFAULTS } from "../../../../core/review";
import {
  CAP_CHOICE,
  DECIMALS_CHOICE,
  isSameSettings,
  MARKS_CHOICE,
  PALETTE_CHOICE,
  profileChoice,
  type SettingChoice,
  WRITES_CHOICE,
} from "../../state/settings-choices";
import { goToPage } from "../../state/pages";
import { ownProfiles } from "../../state/profile-actions";
import {
  areSettingsUnsaved,
  chooseSettings,
  chosenSettings,
  giveUpSettings,
  saveChosen,
} from "../../state/settings-actions";
import { TEXTS as PANE_TEXTS } from "../../texts";
import { PROFILE_TEXTS } from "../../texts/profiles";
import { SETTINGS_TEXTS as TEXTS } from "../../texts/settings";
import { UNSAVED_TEXTS } from "../../texts/unsaved";
import { PageFrame } from "../parts/PageFrame";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";
import { Field } from "./Field";
import { LayoutList } from "./LayoutList";
import { PaletteSample } from "./PaletteSample";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "12px 16px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.body1Strong, margin: "0" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What can be set: first what goes with the workbook, then what stays on this computer. */
export default function SettingsPage() {
  return (
    <PageFrame title={PANE_TEXTS.pages.settings}>
      <InWorkbook />
      <ForUser />
      <LayoutList />
    </PageFrame>
  );
}

function InWorkbook() {
  const styles = useStyles();
  const runner = useRunner();
  const state = usePaneState();
  const { busy, review, form } = state;
  const titled = ownProfiles(state).map(({ name, profile }) => ({ name, title: profile?.title ?? name }));
  const draft = chosenSettings(state);
  const isUnsaved = areSettingsUnsaved(state);
  const choice = review?.forms[form]?.choice;
  const field = (setting: SettingChoice, hint?: string) => (
    <Field
      label={setting.label}
      options={setting.options}
      value={setting.keyOf(draft)}
      isDisabled={busy !== null}
      {...(hint !== undefined && { hint })}
      onChange={(key) => {
        chooseSettings(runner, setting.withKey(draft, key));
      }}
    />
  );
  return (
    <section className={styles.section} aria-label={TEXTS.inWorkbook}>
      <div>
        <h2 className={styles.title}>{TEXTS.inWorkbook}</h2>
        <Hint>{TEXTS.inWorkbookHint}</Hint>
      </div>
      {field(profileChoice(titled), choice && TEXTS.profileHint(choice.profile.title, choice.why))}
      <div>
        <Button
          onClick={() => {
            goToPage(runner, "profiles");
          }}
        >
          {PROFILE_TEXTS.open}
        </Button>
      </div>
      {field(DECIMALS_CHOICE)}
      {field(CAP_CHOICE)}
      {field(WRITES_CHOICE, TEXTS.writesHint)}
      {field(MARKS_CHOICE)}
      {draft.marks === "comments" && (
        <>
          {field(PALETTE_CHOICE, TEXTS.paletteHint)}
          <PaletteSample palette={draft.palette} />
        </>
      )}
      {isUnsaved && <Hint>{UNSAVED_TEXTS.here}</Hint>}
      <div className={styles.buttons}>
        <ActionButton
          appearance="primary"
          disabledFocusable={!isUnsaved}
          onClick={() => void saveChosen(runner)}
        >
          {TEXTS.save}
        </ActionButton>
        <ActionButton
          disabledFocusable={!isUnsaved}
          onClick={() => {
            giveUpSettings(runner);
          }}
        >
          {UNSAVED_TEXTS.discard}
        </ActionButton>
        <ActionButton
          disabledFocusable={isSameSettings(draft, WORKBOOK_DEFAULTS)}
          onClick={() => {
            chooseSettings(runner, WORKBOOK_DEFAULTS);
          }}
        >
          {TEXTS.restore}
        </ActionButton>
      </div>
    </section>
  );
}

function ForUser() {
  const styles = useStyles();
  const runner = useRunner();
  const { settings, arePreferencesKept } = usePaneState();
  return (
    <section className={styles.section} aria-label={TEXTS.forUser}>
      <div>
        <h2 className={styles.title}>{TEXTS.forUser}</h2>
        <Hint role="status">{arePreferencesKept ? TEXTS.forUserHint : TEXTS.forUserUnkept}</Hint>
      </div>
      <Checkbox
        label={TEXTS.live}
        checked={settings.isLive}
        onChange={(_, { checked }) => {
          runner.prefer({ isLive: checked === true });
        }}
      />
    </section>
  );
}
