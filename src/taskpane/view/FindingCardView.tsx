import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef } from "react";
import type { Finding } from "../../review";
import type { FindingCard } from "../state/cards";
import { TEXTS } from "../texts";
import { useActions, usePaneState } from "./pane-context";

const useStyles = makeStyles({
  card: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  open: { backgroundColor: tokens.colorNeutralBackground2 },
  head: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: "6px",
    width: "100%",
    padding: "6px 16px",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { alignSelf: "center" },
  title: { overflowWrap: "anywhere" },
  cell: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  row: {
    ...typographyStyles.caption1,
    gridColumn: "2 / 4",
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  body: { display: "flex", flexDirection: "column", gap: "12px", padding: "0 16px 12px 38px" },
});

/** One row of the form with what was found on it; opening it shows its cell on the sheet. */
export function FindingCardView({ card }: { readonly card: FindingCard }) {
  const styles = useStyles();
  const actions = useActions();
  const { open } = usePaneState();
  const isOpen = open === card.key;
  const body = useId();
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // A card opened by selecting its cell may stand out of sight.
    if (isOpen) element.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <li ref={element} className={mergeClasses(styles.card, isOpen && styles.open)}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => {
          actions.toggle(card);
        }}
      >
        <Chevron className={styles.chevron} aria-hidden />
        <span className={styles.title}>{card.title}</span>
        <span className={styles.cell}>{card.cell}</span>
        {card.row !== card.title && <span className={styles.row}>{card.row}</span>}
      </button>
      <div id={body} hidden={!isOpen}>
        {isOpen && (
          <div className={styles.body}>
            {card.findings.map((finding) => (
              <FindingText key={finding.id} finding={finding} />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

const useTextStyles = makeStyles({
  what: { ...typographyStyles.body1, margin: "0", overflowWrap: "anywhere" },
  change: { ...typographyStyles.body1Strong, margin: "4px 0 0", fontVariantNumeric: "tabular-nums" },
  was: { color: tokens.colorNeutralForeground3, fontWeight: 400 },
  why: {
    ...typographyStyles.caption1,
    margin: "4px 0 0",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  button: { marginTop: "8px", alignSelf: "flex-start" },
  finding: { display: "flex", flexDirection: "column" },
});

/** What is wrong, why, what to do. */
function FindingText({ finding }: { readonly finding: Finding }) {
  const styles = useTextStyles();
  const actions = useActions();
  const { busy, review } = usePaneState();
  const { what, todo, stated, expected, working, rule, correction } = finding;
  return (
    <div className={styles.finding}>
      <p className={styles.what}>
        {what}
        {todo}
      </p>
      {correction !== null && expected !== null && stated !== expected && (
        <p className={styles.change}>
          <span className={styles.was}>{stated ?? TEXTS.notStated}</span>
          {` → ${expected}`}
        </p>
      )}
      {working !== undefined && <p className={styles.why}>{working}</p>}
      <p className={styles.why}>{TEXTS.rule(rule.id, rule.basis)}</p>
      {correction !== null && (
        <Button
          size="small"
          className={styles.button}
          disabled={review?.snapshot.isProtected ?? false}
          disabledFocusable={busy !== null}
          onClick={() => void actions.correct.one(finding)}
        >
          {correction.kind === "safe" ? TEXTS.correctOne : TEXTS.acceptOne}
        </Button>
      )}
    </div>
  );
}
