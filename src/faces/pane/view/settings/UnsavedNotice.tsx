import { Button } from "@fluentui/react-components";
import { saveBegun } from "../../state/layout-actions";
import type { UnsavedLayout } from "../../state/layout-draft";
import { giveUpHead } from "../../state/layout-unsaved";
import { goToPage } from "../../state/pages";
import { goToCell } from "../../state/pane-actions";
import { isEdited, profileOf, type UnsavedProfile } from "../../state/profile-draft";
import { giveUpProfile, saveProfile } from "../../state/profile-actions";
import { areSettingsUnsaved, giveUpSettings, saveChosen } from "../../state/settings-actions";
import { unsavedOf } from "../../state/unsaved";
import { LAYOUT_TEXTS } from "../../texts/layout";
import { PROFILE_TEXTS } from "../../texts/profiles";
import { SETTINGS_TEXTS } from "../../texts/settings";
import { UNSAVED_TEXTS as TEXTS } from "../../texts/unsaved";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { NoticeBar } from "../parts/NoticeBar";

/**
 * On other pages than its own: something was begun and not saved. It stays as it is until a person says what is to
 * become of it.
 */
export default function UnsavedNotice() {
  const runner = useRunner();
  const state = usePaneState();
  const { page, review } = state;
  const { profile, layouts } = unsavedOf(state);
  const begun = layouts.filter(({ heads }) => heads.length > 0);
  const isInFront = ({ sheet }: UnsavedLayout) => sheet.id === review?.snapshot.sheet.id;
  return (
    <>
      {areSettingsUnsaved(state) && page !== "settings" && page !== "profiles" && (
        <Unsaved
          text={TEXTS.settings}
          save={SETTINGS_TEXTS.save}
          onSave={() => saveChosen(runner)}
          onDiscard={() => {
            giveUpSettings(runner);
          }}
          back={TEXTS.backToSettings}
          onBack={() => {
            goToPage(runner, "settings");
          }}
        />
      )}
      {profile !== null && isEdited(profile) && page !== "profiles" && <OfProfile begun={profile} />}
      {begun.map(
        (each) => !(page === "layout" && isInFront(each)) && <OfLayout key={each.sheet.id} begun={each} />,
      )}
    </>
  );
}

function OfProfile({ begun }: { readonly begun: UnsavedProfile }) {
  const runner = useRunner();
  const { profile, title } = profileOf(begun.draft);
  return (
    <Unsaved
      text={TEXTS.profile(title)}
      save={PROFILE_TEXTS.save}
      // What has to be put right first is said in its form.
      {...(profile !== null && { onSave: () => saveProfile(runner, profile) })}
      onDiscard={() => {
        giveUpProfile(runner);
      }}
      back={TEXTS.backToProfile}
      onBack={() => {
        goToPage(runner, "profiles");
      }}
    />
  );
}

function OfLayout({ begun: { sheet, heads } }: { readonly begun: UnsavedLayout }) {
  const runner = useRunner();
  return (
    <Unsaved
      text={TEXTS.layout(sheet.name)}
      save={LAYOUT_TEXTS.save}
      onSave={async () => {
        for (const begun of heads) await saveBegun(runner, sheet, begun);
      }}
      onDiscard={() => {
        for (const { head } of heads) giveUpHead(runner, sheet, head);
      }}
      back={TEXTS.backToLayout}
      onBack={() => {
        goToPage(runner, "layout");
        goToCell(runner, { row: heads[0]?.head.top ?? 0, column: 0 }, sheet.id);
      }}
    />
  );
}

interface UnsavedProps {
  readonly text: string;
  readonly save: string;
  /** Left out where it cannot be saved as it is. */
  readonly onSave?: () => Promise<void>;
  readonly onDiscard: () => void;
  readonly back: string;
  readonly onBack: () => void;
}

function Unsaved({ text, save, onSave, onDiscard, back, onBack }: UnsavedProps) {
  return (
    <NoticeBar
      intent="warning"
      actions={
        <>
          {onSave !== undefined && (
            <ActionButton size="small" onClick={() => void onSave()}>
              {save}
            </ActionButton>
          )}
          <Button size="small" onClick={onDiscard}>
            {TEXTS.discard}
          </Button>
          <Button size="small" appearance="transparent" onClick={onBack}>
            {back}
          </Button>
        </>
      }
    >
      {text}
    </NoticeBar>
  );
}
