import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { HistoryRun } from "../../state/history-lines";
import { undoRun } from "../../state/correct-actions";
import { HISTORY_TEXTS as WORDS } from "../../texts/history";
import { EditLine } from "../parts/EditLine";
import { useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";

const useStyles = makeStyles({
  run: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "8px 0" },
  head: { display: "flex", alignItems: "center", gap: "8px", padding: "0 16px 4px" },
  when: { ...typographyStyles.body1Strong, margin: "0", flex: "1 1 auto" },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontWeight: 400 },
  list: { margin: "0", padding: "0", listStyleType: "none" },
  undo: { flexShrink: 0, whiteSpace: "nowrap" },
});

/** One run: when, what, and the way to take it back. */
export function RunView({ run: { time, when, lines, canUndo } }: { readonly run: HistoryRun }) {
  const styles = useStyles();
  const runner = useRunner();
  return (
    <section className={styles.run} aria-label={when}>
      <div className={styles.head}>
        <h2 className={styles.when}>
          {when}
          <div className={styles.count}>{WORDS.run(lines.length)}</div>
        </h2>
        <ActionButton
          writes
          size="small"
          className={styles.undo}
          disabled={!canUndo}
          onClick={() => void undoRun(runner, time)}
        >
          {WORDS.undoRun}
        </ActionButton>
      </div>
      <ul className={styles.list}>
        {lines.map(({ key, state, formula, ...line }) => (
          <EditLine key={key} {...line} note={WORDS.note(state, formula)} />
        ))}
      </ul>
    </section>
  );
}
