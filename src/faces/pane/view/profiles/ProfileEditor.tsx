import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { RESULT_DATES, UNUSED_POINTS } from "../../../../core/profile";
import { DECIMALS } from "../../../../core/review";
import { isEdited, profileOf, type UnsavedProfile } from "../../state/profile-draft";
import { fillIn, giveUpProfile, saveProfile } from "../../state/profile-actions";
import { PROFILE_TEXTS as TEXTS } from "../../texts/profiles";
import { UNSAVED_TEXTS } from "../../texts/unsaved";
import { useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";
import { DraftContext } from "./draft-context";
import { DraftChoice } from "./DraftChoice";
import { DraftInput } from "./DraftInput";
import { type Column, DraftRows } from "./DraftRows";
import { FormPart } from "./FormPart";
import { KindFields } from "./KindFields";
import { ScoringFields } from "./ScoringFields";
import { SeverityFields } from "./SeverityFields";

const useStyles = makeStyles({
  foot: {
    position: "sticky",
    bottom: "0",
    padding: "8px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  faults: { ...typographyStyles.body1, margin: "0 0 8px", color: tokens.colorPaletteRedForeground1 },
  unsaved: { marginBottom: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const POINTS: Column = { key: "points", label: TEXTS.share, width: "2fr" };
const CATEGORIES: readonly Column[] = [
  { key: "name", label: TEXTS.categoryName, width: "3fr" },
  { key: "pooled", label: TEXTS.pooled, width: "4fr", isTexts: true },
  POINTS,
];
const GRADES: readonly Column[] = [
  { key: "grade", label: TEXTS.grade, width: "1fr" },
  { key: "from", label: TEXTS.from, width: "1fr" },
];
const BANDS: readonly Column[] = [
  { key: "words", label: TEXTS.words, width: "2fr", isTexts: true },
  { key: "to", label: TEXTS.bandTo, width: "1fr" },
  { key: "from", label: TEXTS.bandFrom, width: "1fr" },
];

/** The form in which a person makes a profile of their own; what is wrong is said at its field. */
export function ProfileEditor({ begun }: { readonly begun: UnsavedProfile }) {
  const styles = useStyles();
  const runner = useRunner();
  const form = useRef<HTMLFormElement>(null);
  const { draft } = begun;
  const { profile, faults } = profileOf(draft);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);
  const save = async () => {
    if (profile === null) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
      return;
    }
    await saveProfile(runner, profile);
  };
  return (
    <DraftContext
      value={{
        draft,
        faults,
        set: (path, value) => {
          fillIn(runner, path, value);
        },
      }}
    >
      <form
        ref={form}
        aria-label={TEXTS.editor}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormPart title={TEXTS.editor}>
          <DraftInput path="title" label={TEXTS.titleField} />
          <DraftInput path="basis" label={TEXTS.basisField} />
        </FormPart>
        <PointsFields />
        <FormPart title={TEXTS.grades}>
          <Hint>{TEXTS.gradesHint}</Hint>
          <DraftRows path="grades" what={TEXTS.grades} columns={GRADES} blank={{ grade: "", from: "0" }} />
        </FormPart>
        <FormPart title={TEXTS.bands}>
          <Hint>{TEXTS.bandsHint}</Hint>
          <DraftRows
            path="resultBands"
            what={TEXTS.band}
            columns={BANDS}
            blank={{ words: [], from: "0", to: "0" }}
          />
        </FormPart>
        <FormPart title={TEXTS.limits}>
          <DraftInput path="lowExecution" label={TEXTS.lowExecution} />
          <DraftInput path="veryLowExecution" label={TEXTS.veryLowExecution} />
          <DraftInput path="overAchievement" label={TEXTS.overAchievement} />
          <DraftInput path="heaviestRow" label={TEXTS.heaviestRow} />
          <DraftChoice
            path="resultDates"
            label={TEXTS.resultDates}
            options={RESULT_DATES.map((value) => ({ value, text: TEXTS.dates[value] }))}
          />
        </FormPart>
        <ScoringFields path="executionScoring" title={TEXTS.executionScoring} />
        <ScoringFields path="resultScoring" title={TEXTS.resultScoring} />
        <ScoringFields path="satisfactionScoring" title={TEXTS.satisfactionScoring} />
        <KindFields />
        <SeverityFields />
        <div className={styles.foot}>
          {faults.length > 0 && (
            <p className={styles.faults} role="status">
              {TEXTS.toMend(faults.length)}
            </p>
          )}
          {isEdited(begun) && <Hint className={styles.unsaved}>{UNSAVED_TEXTS.here}</Hint>}
          <div className={styles.buttons}>
            <ActionButton type="submit" appearance="primary">
              {TEXTS.save}
            </ActionButton>
            <Button
              onClick={() => {
                giveUpProfile(runner);
              }}
            >
              {isEdited(begun) ? UNSAVED_TEXTS.discard : TEXTS.cancel}
            </Button>
          </div>
        </div>
      </form>
    </DraftContext>
  );
}

function PointsFields() {
  return (
    <FormPart title={TEXTS.points}>
      <DraftInput path="executionPoints" label={TEXTS.executionPoints} />
      <DraftInput path="totalPoints" label={TEXTS.totalPoints} />
      <DraftRows
        path="categories"
        what={TEXTS.categories}
        columns={CATEGORIES}
        blank={{ name: "", pooled: [], points: "0" }}
      />
      <DraftChoice
        path="decimals"
        label={TEXTS.decimals}
        options={DECIMALS.map((value) => ({ value, text: TEXTS.decimalsCount(value) }))}
      />
      <DraftChoice
        path="unusedPoints"
        label={TEXTS.unusedPoints}
        options={UNUSED_POINTS.map((value) => ({ value, text: TEXTS.unused[value] }))}
      />
    </FormPart>
  );
}
