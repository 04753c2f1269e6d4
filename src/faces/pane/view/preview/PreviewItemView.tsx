import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { PreviewEdit, PreviewItem } from "../../state/preview";
import { correctOne } from "../../state/correct-actions";
import { tick } from "../../state/preview-actions";
import { goToCell } from "../../state/pane-actions";
import { TEXTS } from "../../texts";
import { PREVIEW_TEXTS as WORDS } from "../../texts/preview";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";
import { RowButton } from "../parts/RowButton";
import { useFollowersText } from "../use-followers-text";

const useStyles = makeStyles({
  item: { padding: "2px 16px 8px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  // Below the words beside the box.
  body: { paddingLeft: "36px" },
  edit: {
    display: "flex",
    justifyContent: "space-between",
    gap: "12px",
    padding: "0",
    fontVariantNumeric: "tabular-nums",
    ":hover": { backgroundColor: "transparent" },
    ":focus-visible": { outlineOffset: "2px" },
  },
  change: { overflowWrap: "anywhere", minWidth: "0" },
  quiet: { color: tokens.colorNeutralForeground2 },
  why: { marginTop: "2px" },
  button: { marginTop: "6px", minWidth: "auto" },
});

/** One correction: what it changes, why, and whether it is to be made. */
export function PreviewItemView({ item }: { readonly item: PreviewItem }) {
  const styles = useStyles();
  const runner = useRunner();
  const { review } = usePaneState();
  const { finding, isTicked, isDerived, edits } = item;
  const { rule, working, row, todo, weakColumn } = finding;
  const subject = rule.corrects ?? rule.title;
  const along = useFollowersText(finding);
  // The row of a total is called what it is, and its name stands above.
  const place = row.value === subject ? [] : [row.value];
  const cells = edits.map(({ cell }) => cell).join("、");
  return (
    <li className={styles.item}>
      <Checkbox
        label={subject}
        checked={isTicked}
        disabled={review?.snapshot.isProtected ?? false}
        onChange={(_, { checked }) => {
          tick(runner, finding.id, checked === true);
        }}
      />
      <div className={styles.body}>
        {edits.map((edit) => (
          <PreviewEditLine key={edit.cell} edit={edit} />
        ))}
        {edits.length === 0 && <Hint className={styles.why}>{isTicked ? WORDS.keeps : WORDS.follows}</Hint>}
        {!isDerived && working !== undefined && <Hint className={styles.why}>{working}</Hint>}
        {weakColumn !== undefined && <Hint className={styles.why}>{todo}</Hint>}
        <Hint className={styles.why}>
          {[...place, rule.id, TEXTS.findings.basis(rule.basis)].join(" · ")}
        </Hint>
        {!isDerived && (
          <ActionButton
            writes
            size="small"
            className={styles.button}
            aria-label={`${WORDS.one(subject, cells)}${along}`}
            onClick={() => void correctOne(runner, finding)}
          >
            {`${WORDS.oneShort}${along}`}
          </ActionButton>
        )}
      </div>
    </li>
  );
}

/** A cell as it is and as it would be; a click shows it on the sheet. */
function PreviewEditLine({
  edit: { at, cell, from, to, formula, isTextOnly },
}: {
  readonly edit: PreviewEdit;
}) {
  const styles = useStyles();
  const runner = useRunner();
  return (
    <>
      <RowButton
        className={styles.edit}
        onClick={() => {
          goToCell(runner, at);
        }}
      >
        <span className={styles.change}>
          <span className={styles.quiet}>{from === "" ? TEXTS.blank : from}</span>
          {` → ${to}`}
        </span>
        <span className={styles.quiet}>{cell}</span>
      </RowButton>
      {isTextOnly && <Hint className={styles.why}>{WORDS.textOnly}</Hint>}
      {formula !== null && <Hint className={styles.why}>{WORDS.formula(formula)}</Hint>}
    </>
  );
}
