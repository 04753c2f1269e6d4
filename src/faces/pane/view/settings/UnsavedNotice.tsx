import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { saveBegun } from "../../state/layout-actions";
import type { UnsavedLayout } from "../../state/layout-draft";
import { giveUpHead } from "../../state/layout-unsaved";
import { goToPage } from "../../state/pages";
import { goToCell } from "../../state/pane-actions";
import type { PaneState } from "../../state/pane-state";
import { profileOf, type UnsavedProfile } from "../../state/profile-draft";
import { giveUpProfile, saveProfile } from "../../state/profile-actions";
import type { Runner } from "../../state/runner";
import { giveUpSettings, saveChosen } from "../../state/settings-actions";
import { begunIn, profileName } from "../../state/unsaved-names";
import { LAYOUT_TEXTS } from "../../texts/layout";
import { PROFILE_TEXTS } from "../../texts/profiles";
import { SETTINGS_TEXTS } from "../../texts/settings";
import { UNSAVED_TEXTS as TEXTS } from "../../texts/unsaved";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { NoticeBar } from "../parts/NoticeBar";

const useStyles = makeStyles({
  list: { listStyleType: "none", width: "100%", margin: "0", padding: "0" },
  item: {
    padding: "6px 0 8px",
    borderTop: `1px solid ${tokens.colorStatusWarningBorder1}`,
    ":last-child": { paddingBottom: "0" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px 12px", marginTop: "4px" },
});

/** Something that is begun and not saved, and what can become of it. */
interface Piece {
  readonly name: string;
  readonly save: string;
  /** Left out where it cannot be saved as it is. */
  readonly onSave?: () => Promise<void>;
  readonly onDiscard: () => void;
  readonly back: string;
  readonly onBack: () => void;
}

/**
 * On other pages than its own: something was begun and not saved. It stays as it is until a person says what is to
 * become of it. However much it is, it is one message.
 */
export default function UnsavedNotice() {
  const runner = useRunner();
  const pieces = piecesOf(runner, usePaneState());
  const [only] = pieces;
  if (only === undefined) return null;
  if (pieces.length > 1) return <Several pieces={pieces} />;
  return (
    <NoticeBar intent="warning" actions={<Ways {...only} />}>
      {TEXTS.one(only.name)}
    </NoticeBar>
  );
}

function Several({ pieces }: { readonly pieces: readonly Piece[] }) {
  const styles = useStyles();
  return (
    <NoticeBar
      intent="warning"
      actions={
        <ul className={styles.list}>
          {pieces.map((piece) => (
            <OneOfThem key={piece.name} {...piece} />
          ))}
        </ul>
      }
    >
      {TEXTS.several(pieces.length)}
    </NoticeBar>
  );
}

function OneOfThem(piece: Piece) {
  const styles = useStyles();
  const name = useId();
  return (
    <li className={styles.item}>
      {/* Each has buttons of the same names: who hears them hears what they are of. */}
      <div role="group" aria-labelledby={name}>
        <div id={name}>{piece.name}</div>
        <div className={styles.buttons}>
          <Ways {...piece} />
        </div>
      </div>
    </li>
  );
}

function Ways({ save, onSave, onDiscard, back, onBack }: Piece) {
  return (
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
  );
}

/** What is begun and has its place on another page than the one that is shown. */
function piecesOf(runner: Runner, state: PaneState): Piece[] {
  const { page, review } = state;
  const { settings, profile, layouts } = begunIn(state);
  const isInFront = ({ sheet }: UnsavedLayout) => sheet.id === review?.snapshot.sheet.id;
  return [
    ...(settings && page !== "settings" && page !== "profiles" ? [ofSettings(runner)] : []),
    ...(profile !== null && page !== "profiles" ? [ofProfile(runner, profile)] : []),
    ...layouts
      .filter((each) => !(page === "layout" && isInFront(each)))
      .map((each) => ofLayout(runner, each)),
  ];
}

function ofSettings(runner: Runner): Piece {
  return {
    name: TEXTS.settings,
    save: SETTINGS_TEXTS.save,
    onSave: () => saveChosen(runner),
    onDiscard: () => {
      giveUpSettings(runner);
    },
    back: TEXTS.backToSettings,
    onBack: () => {
      goToPage(runner, "settings");
    },
  };
}

function ofProfile(runner: Runner, begun: UnsavedProfile): Piece {
  const { profile } = profileOf(begun.draft);
  return {
    name: profileName(begun),
    save: PROFILE_TEXTS.save,
    // What has to be put right first is said in its form.
    ...(profile !== null && { onSave: () => saveProfile(runner, profile) }),
    onDiscard: () => {
      giveUpProfile(runner);
    },
    back: TEXTS.backToProfile,
    onBack: () => {
      goToPage(runner, "profiles");
    },
  };
}

function ofLayout(runner: Runner, { sheet, heads }: UnsavedLayout): Piece {
  return {
    name: TEXTS.layout(sheet.name),
    save: LAYOUT_TEXTS.save,
    onSave: async () => {
      for (const begun of heads) await saveBegun(runner, sheet, begun);
    },
    onDiscard: () => {
      for (const { head } of heads) giveUpHead(runner, sheet, head);
    },
    back: TEXTS.backToLayout,
    onBack: () => {
      goToPage(runner, "layout");
      goToCell(runner, { row: heads[0]?.head.top ?? 0, column: 0 }, sheet.id);
    },
  };
}
