import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { Address } from "../../../../core/cells";
import { goToCell } from "../../state/pane-actions";
import { TEXTS } from "../../texts";
import { useRunner } from "../pane-context";
import { RowButton } from "./RowButton";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    padding: "3px 16px",
    fontVariantNumeric: "tabular-nums",
  },
  indented: { paddingLeft: "38px" },
  subject: { flex: "1 1 84px" },
  figures: { display: "flex", columnGap: "12px", marginLeft: "auto" },
  quiet: { color: tokens.colorNeutralForeground2 },
  // As wide as "I25", so that figures above one another end at one place.
  cell: { minWidth: "28px", textAlign: "right", color: tokens.colorNeutralForeground2 },
  note: { ...typographyStyles.caption1, flex: "1 1 100%", color: tokens.colorNeutralForeground2 },
});

export interface EditLineProps {
  /** What the cell is about: 执行率得分. */
  readonly subject: string;
  /** Empty for a blank cell. */
  readonly from: string;
  readonly to: string;
  /** Where the cell was when it was written, "I14". */
  readonly cell: string;
  /** Where the cell is now. */
  readonly at: Address;
  /** What happened to it since; empty for nothing. */
  readonly note?: string;
  /** Set in below the icon of a group's title. */
  readonly isIndented?: boolean;
}

/** A cell that was changed, from what to what; a click shows it on the sheet. */
export function EditLine({ subject, from, to, cell, at, note = "", isIndented = false }: EditLineProps) {
  const styles = useStyles();
  const runner = useRunner();
  return (
    <li>
      <RowButton
        className={mergeClasses(styles.line, isIndented && styles.indented)}
        onClick={() => {
          goToCell(runner, at);
        }}
      >
        <span className={styles.subject}>{subject}</span>
        <span className={styles.figures}>
          <span>
            <span className={styles.quiet}>{from === "" ? TEXTS.blank : from}</span>
            {` → ${to}`}
          </span>
          <span className={styles.cell}>{cell}</span>
        </span>
        {note !== "" && <span className={styles.note}>{note}</span>}
      </RowButton>
    </li>
  );
}
