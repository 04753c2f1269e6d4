import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import { lazy, useEffect, useRef } from "react";
import { hasCorrections, safeWork } from "../state/finding-cards";
import { correctSafe, undoRun } from "../state/correct-actions";
import { goToPage } from "../state/pages";
import { checkActive } from "../state/pane-actions";
import { NO_CHOICES } from "../state/pane-state";
import { TEXTS } from "../texts";
import { usePaneState, useRunner } from "./pane-context";
import { ActionButton } from "./parts/ActionButton";
import { LazyPart } from "./parts/LazyPart";
import { useFocusBack } from "./use-focus-back";

// It comes with what marks.
const MarkButton = lazy(() => import(/* webpackChunkName: "acting", webpackPrefetch: true */ "./MarkButton"));

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "10px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    position: "sticky",
    top: "0",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  primary: { flex: "1 1 auto" },
  done: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: "6px",
    flex: "1 1 auto",
    outlineStyle: "none",
  },
  // Where the line is too narrow for all buttons, these two wrap together.
  others: { display: "flex", flexWrap: "wrap", gap: "8px" },
  undo: { minWidth: "auto", whiteSpace: "nowrap", color: tokens.colorBrandForegroundLink },
  check: { minWidth: "auto", whiteSpace: "nowrap" },
  ok: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
});

/** The two things most people do: the first says how much it will do. */
export function CommandBar() {
  const styles = useStyles();
  const runner = useRunner();
  const { review, outcome } = usePaneState();
  const { count, forms } = safeWork(review);
  return (
    <div className={styles.bar} data-commands="">
      {count > 0 ? (
        <ActionButton
          writes
          appearance="primary"
          className={styles.primary}
          onClick={() => void correctSafe(runner)}
        >
          {TEXTS.correctCount(count, forms)}
        </ActionButton>
      ) : outcome?.kind === "correct" ? (
        <Done text={outcome.text} run={outcome.run} />
      ) : (
        <LazyPart>
          <MarkButton />
        </LazyPart>
      )}
      <div className={styles.others}>
        {hasCorrections(review) && <PreviewButton />}
        <ActionButton className={styles.check} onClick={() => void checkActive(runner)}>
          {TEXTS.check}
        </ActionButton>
      </div>
    </div>
  );
}

/** Opens the preview. */
function PreviewButton() {
  const styles = useStyles();
  const runner = useRunner();
  return (
    <Button
      ref={useFocusBack("preview")}
      className={styles.check}
      onClick={() => {
        // A preview begins with what is proposed.
        runner.store.patch({ choices: NO_CHOICES });
        goToPage(runner, "preview");
      }}
    >
      {TEXTS.openPreview}
    </Button>
  );
}

interface DoneProps {
  readonly text: string;
  /** The run that can be taken back, by its time. */
  readonly run: string | null;
}

/** Replaces the button and says what it has done. The focus was on the button, so this line takes it. */
function Done({ text, run }: DoneProps) {
  const styles = useStyles();
  const runner = useRunner();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus();
  }, []);
  return (
    <div ref={line} className={styles.done} tabIndex={-1} role="status">
      <CheckmarkCircle20Filled className={styles.ok} aria-hidden />
      {text}
      {run !== null && (
        <ActionButton
          appearance="transparent"
          size="small"
          className={styles.undo}
          onClick={() => void undoRun(runner, run)}
        >
          {TEXTS.undo}
        </ActionButton>
      )}
    </div>
  );
}
