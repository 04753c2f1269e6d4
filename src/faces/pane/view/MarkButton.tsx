import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { correctSafe } from "../state/correct-actions";
import { markWork } from "../state/mark-work";
import { TEXTS } from "../texts";
import { usePaneState, useRunner } from "./pane-context";
import { ActionButton } from "./parts/ActionButton";

const useStyles = makeStyles({ button: { flex: "1 1 auto" } });

/** With nothing to correct: what is left to people can be marked on the sheet. Where it is, there is no button. */
export default function MarkButton() {
  const styles = useStyles();
  const runner = useRunner();
  const { review, settings } = usePaneState();
  const work = useMemo(() => review && markWork(review), [review]);
  if (work === null || settings.marks === "none" || work.unmarked + work.outdated === 0) return null;
  return (
    <ActionButton writes className={styles.button} onClick={() => void correctSafe(runner)}>
      {work.unmarked === 0 ? TEXTS.renewMarks : TEXTS.mark(work.unmarked)}
    </ActionButton>
  );
}
