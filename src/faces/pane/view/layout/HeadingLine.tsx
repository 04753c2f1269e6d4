import { makeStyles, mergeClasses, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { toA1 } from "../../../../core/cells";
import { TABLE_ROLES, type TaughtRole, type TaughtTable } from "../../../../core/port";
import type { ShownHeading } from "../../state/layout-draft";
import { goToCell } from "../../state/pane-actions";
import { LAYOUT_TEXTS as TEXTS } from "../../texts/layout";
import { usePaneState, useRunner } from "../pane-context";
import { Hint } from "../parts/Hint";
import { RowButton } from "../parts/RowButton";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    alignItems: "center",
    columnGap: "8px",
    padding: "4px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: "3px solid transparent",
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  name: { padding: "2px 0", overflowWrap: "anywhere" },
  cell: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingRight: "6px" },
  select: { minWidth: "0", width: "100%" },
  hint: { gridColumnStart: "2" },
});

const READ = "";
const UNUSED = "unused";

interface Props {
  readonly table: TaughtTable;
  readonly heading: ShownHeading;
  /** The last row of the header: what is selected below it is its column's. */
  readonly lastRow: number;
  readonly onTell: (role: TaughtRole | null | undefined) => void;
}

/** One cell of a header: what it says, and what its column is taken for. Selecting its column on the sheet shows it here. */
export function HeadingLine({ table, heading, lastRow, onTell }: Props) {
  const styles = useStyles();
  const runner = useRunner();
  const { selected } = usePaneState();
  const hint = useId();
  const line = useRef<HTMLLIElement>(null);
  const { at, text, role, told, isSure } = heading;
  const isCurrent =
    selected !== null && selected.column === at.column && (selected.row === at.row || selected.row > lastRow);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const roles: readonly TaughtRole[] = TABLE_ROLES[table];
  const isUnsure = told === undefined && role !== null && !isSure;
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
        <span className={styles.cell}>{toA1(at)}</span>
        {text}
      </RowButton>
      <Select
        className={styles.select}
        aria-label={TEXTS.heading(text, toA1(at))}
        value={told === undefined ? READ : (told ?? UNUSED)}
        {...(isUnsure && { "aria-describedby": hint })}
        onChange={(_, { value }) => {
          if (value === READ) onTell(undefined);
          else onTell(roles.find((each) => each === value) ?? null);
        }}
      >
        <option value={READ}>{TEXTS.read(told === undefined ? role : null)}</option>
        {roles.map((each) => (
          <option key={each} value={each}>
            {TEXTS.roles[each]}
          </option>
        ))}
        <option value={UNUSED}>{TEXTS.unused}</option>
      </Select>
      {isUnsure && (
        <Hint id={hint} className={styles.hint}>
          {TEXTS.unsure}
        </Hint>
      )}
    </li>
  );
}
