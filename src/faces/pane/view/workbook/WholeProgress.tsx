import { makeStyles, ProgressBar, typographyStyles } from "@fluentui/react-components";
import { WORKBOOK_TEXTS as TEXTS } from "../../texts/workbook";
import type { WholeWorkbook } from "../../state/pane-state";
import { CancelButton } from "../parts/CancelButton";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  text: { ...typographyStyles.body1, overflowWrap: "anywhere", minWidth: "0" },
});

/** How far going through the sheets has come, and the way to stop it. */
export function WholeProgress({ progress }: Pick<WholeWorkbook, "progress">) {
  const styles = useStyles();
  if (progress === null) return null;
  const { done, total, sheet } = progress;
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <span className={styles.text}>{TEXTS.checking(done, total, sheet)}</span>
        <CancelButton text={TEXTS.cancel} />
      </div>
      <ProgressBar value={done} max={total} aria-label={TEXTS.progress} />
    </div>
  );
}
