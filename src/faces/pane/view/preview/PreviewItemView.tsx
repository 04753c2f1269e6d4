import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { PreviewEdit, PreviewItem } from "../../state/preview";
import { TEXTS } from "../../texts";
import { useActions, usePaneState } from "../pane-context";
import { useAlong } from "../use-along";

const { preview: WORDS } = TEXTS;

const useStyles = makeStyles({
  item: { padding: "2px 16px 8px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  body: { paddingLeft: "32px" },
  edit: {
    ...typographyStyles.body1,
    display: "flex",
    justifyContent: "space-between",
    gap: "12px",
    width: "100%",
    padding: "0",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  change: { overflowWrap: "anywhere", minWidth: "0" },
  quiet: { color: tokens.colorNeutralForeground2 },
  why: {
    ...typographyStyles.caption1,
    margin: "2px 0 0",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  button: { marginTop: "4px", marginLeft: "-8px", minWidth: "auto" },
});

/** One correction: what it changes, why, and whether it is to be made. */
export function PreviewItemView({ item }: { readonly item: PreviewItem }) {
  const styles = useStyles();
  const { correct } = useActions();
  const { busy, review } = usePaneState();
  const { finding, isTicked, isDerived, edits } = item;
  const { rule, working, row } = finding;
  const subject = rule.corrects ?? rule.title;
  const along = useAlong(finding);
  const cells = edits.map(({ cell }) => cell).join("、");
  return (
    <li className={styles.item}>
      <Checkbox
        label={subject}
        checked={isTicked}
        disabled={review?.snapshot.isProtected ?? false}
        onChange={(_, { checked }) => {
          correct.tick(finding.id, checked === true);
        }}
      />
      <div className={styles.body}>
        {edits.map((edit) => (
          <EditLine key={edit.cell} edit={edit} />
        ))}
        {edits.length === 0 && <p className={styles.why}>{isTicked ? WORDS.keeps : WORDS.follows}</p>}
        {!isDerived && working !== undefined && <p className={styles.why}>{working}</p>}
        <p className={styles.why}>{`${row.value} · ${rule.id} · ${TEXTS.findings.basis(rule.basis)}`}</p>
        {!isDerived && (
          <Button
            size="small"
            appearance="transparent"
            className={styles.button}
            aria-label={`${WORDS.one(subject, cells)}${along}`}
            disabled={review?.snapshot.isProtected ?? false}
            disabledFocusable={busy !== null}
            onClick={() => void correct.one(finding)}
          >
            {`${WORDS.oneShort}${along}`}
          </Button>
        )}
      </div>
    </li>
  );
}

/** A cell as it is and as it would be; a click shows it on the sheet. */
function EditLine({ edit: { at, cell, from, to, formula, isTextOnly } }: { readonly edit: PreviewEdit }) {
  const styles = useStyles();
  const actions = useActions();
  return (
    <>
      <button
        type="button"
        className={styles.edit}
        onClick={() => {
          actions.goTo(at);
        }}
      >
        <span className={styles.change}>
          <span className={styles.quiet}>{from === "" ? WORDS.blank : from}</span>
          {` → ${to}`}
        </span>
        <span className={styles.quiet}>{cell}</span>
      </button>
      {isTextOnly && <p className={styles.why}>{WORDS.textOnly}</p>}
      {formula !== null && <p className={styles.why}>{WORDS.formula(formula)}</p>}
    </>
  );
}
