import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { undoAllSheets } from "../../state/workbook-actions";
import { WORKBOOK_TEXTS as TEXTS } from "../../texts/workbook";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { DoneNotice } from "../parts/DoneNotice";
import { WholeProgress } from "./WholeProgress";

const useStyles = makeStyles({
  // Read where the person is, however long the list; never more than half of the pane.
  strip: {
    position: "sticky",
    bottom: "8px",
    zIndex: 1,
    maxHeight: "50vh",
    overflowY: "auto",
    outlineStyle: "none",
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  running: { padding: "8px 12px", border: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** How far an action on all sheets has come, and what came of it. */
export function WholeStrip() {
  const styles = useStyles();
  const { whole, outcome } = usePaneState();
  const { progress } = whole;
  const isRunning = progress !== null;
  const result = !isRunning && outcome?.kind === "workbook" ? outcome : null;
  const strip = useRef<HTMLDivElement>(null);
  // What was pressed is gone with its question: the keyboard goes on from here.
  useEffect(() => {
    const isFilled = isRunning || result !== null;
    if (isFilled && document.activeElement === document.body && document.hasFocus()) strip.current?.focus();
  }, [isRunning, result]);
  return (
    <div
      ref={strip}
      tabIndex={-1}
      className={isRunning || result !== null ? styles.strip : undefined}
      // What comes is said; each sheet that is gone through is not.
      {...(isRunning ? { role: "group", "aria-label": TEXTS.progress } : { role: "status" })}
    >
      {isRunning && (
        <div className={styles.running}>
          <WholeProgress progress={progress} />
        </div>
      )}
      {result !== null && <Result {...result} />}
    </div>
  );
}

function Result({ text, remarks }: { readonly text: string; readonly remarks: readonly string[] }) {
  const runner = useRunner();
  const { run } = usePaneState().whole;
  const action = run !== null && (
    <ActionButton size="small" onClick={() => void undoAllSheets(runner)}>
      {TEXTS.undo}
    </ActionButton>
  );
  return <DoneNotice text={text} remarks={remarks} action={action} />;
}
