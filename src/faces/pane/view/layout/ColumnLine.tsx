import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import type { Address } from "../../../../core/cells";
import { goToCell } from "../../state/pane-actions";
import { usePaneState, useRunner } from "../pane-context";
import { RowButton } from "../parts/RowButton";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "8px",
    padding: "6px 16px 6px 13px",
    // The foot that stays in sight would lie over it.
    scrollMarginBottom: "220px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: "3px solid transparent",
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  // Both stand side by side as long as the longest choice can be read in full.
  name: {
    flex: "2 1 88px",
    alignSelf: "flex-start",
    width: "auto",
    minWidth: "0",
    padding: "4px",
    margin: "0 0 0 -4px",
    overflowWrap: "anywhere",
  },
  place: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  rest: { flex: "3 1 180px", minWidth: "0" },
});

interface Props {
  readonly at: Address;
  readonly name: string;
  /** Where it stands, as the person reads it: F3. */
  readonly place: string;
  /** The last row of the header: what is selected below it is its column's. */
  readonly lastRow: number;
  readonly children: ReactNode;
}

/** A column of a table by its heading, which shows its cell on the sheet, and what is said of it; marked where the person is at it. */
export function ColumnLine({ at, name, place, lastRow, children }: Props) {
  const styles = useStyles();
  const runner = useRunner();
  const { selected } = usePaneState();
  const line = useRef<HTMLLIElement>(null);
  const isCurrent =
    selected !== null && selected.column === at.column && (selected.row === at.row || selected.row > lastRow);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li
      ref={line}
      className={mergeClasses(styles.line, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
    >
      <RowButton
        className={styles.name}
        onClick={() => {
          goToCell(runner, at);
        }}
      >
        {name}
        <span className={styles.place}>{place}</span>
      </RowButton>
      <div className={styles.rest}>{children}</div>
    </li>
  );
}
