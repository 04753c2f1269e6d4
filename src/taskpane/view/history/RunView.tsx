import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { HistoryLine, HistoryRun } from "../../state/history-lines";
import { TEXTS } from "../../texts";
import { useActions, usePaneState } from "../pane-context";

const { history: WORDS } = TEXTS;

const useStyles = makeStyles({
  run: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "8px 0" },
  head: { display: "flex", alignItems: "center", gap: "8px", padding: "0 16px 4px" },
  when: { ...typographyStyles.body1Strong, margin: "0", flex: "1 1 auto" },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontWeight: 400 },
  list: { margin: "0", padding: "0", listStyleType: "none" },
  line: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    columnGap: "12px",
    width: "100%",
    padding: "3px 16px",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  state: { ...typographyStyles.caption1, gridColumn: "1 / 4", color: tokens.colorNeutralForeground2 },
});

/** One run: when, what, and the way to take it back. */
export function RunView({ run: { time, when, lines, canUndo } }: { readonly run: HistoryRun }) {
  const styles = useStyles();
  const { correct } = useActions();
  const { busy, review } = usePaneState();
  return (
    <section className={styles.run} aria-label={when}>
      <div className={styles.head}>
        <h2 className={styles.when}>
          {when}
          <div className={styles.count}>{WORDS.run(lines.length)}</div>
        </h2>
        <Button
          size="small"
          disabled={!canUndo || (review?.snapshot.isProtected ?? false)}
          disabledFocusable={busy !== null}
          onClick={() => void correct.undo(time)}
        >
          {WORDS.undoRun}
        </Button>
      </div>
      <ul className={styles.list}>
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
    </section>
  );
}

/** One cell of a run; a click shows it on the sheet. */
function Line({ line: { at, cell, subject, from, to, state } }: { readonly line: HistoryLine }) {
  const styles = useStyles();
  const actions = useActions();
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        onClick={() => {
          actions.goTo(at);
        }}
      >
        <span>{subject}</span>
        <span>
          <span className={styles.quiet}>{from === "" ? TEXTS.preview.blank : from}</span>
          {` → ${to}`}
        </span>
        <span className={styles.quiet}>{cell}</span>
        {state !== "standing" && <span className={styles.state}>{WORDS.states[state]}</span>}
      </button>
    </li>
  );
}
