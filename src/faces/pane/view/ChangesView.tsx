import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons";
import { useState } from "react";
import { toA1 } from "../../../core/cells";
import type { Change } from "../state/pane-state";
import { DONE_TEXTS as TEXTS } from "../texts/done";
import { EditLine } from "./parts/EditLine";
import { Group } from "./parts/Group";

/** So many lines stand at once; with more, what is left to do would be pushed out of sight. */
const MOST = 8;
const FIRST = 5;

const useStyles = makeStyles({
  ok: { color: tokens.colorPaletteGreenForeground1 },
  list: {
    margin: "0",
    padding: "0 0 4px",
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  more: { minWidth: "auto", marginLeft: "30px", color: tokens.colorBrandForegroundLink },
});

/** What the last correction has changed: each line shows its cell on the sheet. */
export default function ChangesView({ changes }: { readonly changes: readonly Change[] }) {
  const styles = useStyles();
  const [isWhole, setIsWhole] = useState(changes.length <= MOST);
  return (
    <Group
      icon={<CheckmarkCircle16Filled className={styles.ok} aria-hidden />}
      title={TEXTS.changes}
      // The line of what was done has said it.
      count={null}
    >
      <ul className={styles.list}>
        {changes.slice(0, isWhole ? changes.length : FIRST).map((change) => (
          <EditLine key={toA1(change.at)} {...change} cell={toA1(change.at)} isIndented />
        ))}
        {changes.length > MOST && (
          <li>
            <Button
              appearance="transparent"
              size="small"
              className={styles.more}
              aria-expanded={isWhole}
              onClick={() => {
                setIsWhole(!isWhole);
              }}
            >
              {isWhole ? TEXTS.fewerChanges : TEXTS.allChanges(changes.length)}
            </Button>
          </li>
        )}
      </ul>
    </Group>
  );
}
