import { makeStyles, Select } from "@fluentui/react-components";
import { useId } from "react";
import { sameAddress, toA1 } from "../../../../core/cells";
import { TABLE_ROLES, type TaughtRole, type TaughtTable } from "../../../../core/port";
import type { Finding } from "../../../../core/review";
import type { ShownHeading } from "../../state/layout-draft";
import { LAYOUT_TEXTS as TEXTS } from "../../texts/layout";
import { usePaneState } from "../pane-context";
import { Hint } from "../parts/Hint";
import { ColumnLine } from "./ColumnLine";

const useStyles = makeStyles({
  select: { minWidth: "0", width: "100%" },
  why: { marginTop: "2px" },
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

/** One cell of a header: what it says, what its column is taken for, why, and how sure that is. */
export function HeadingLine({ table, heading, lastRow, onTell }: Props) {
  const styles = useStyles();
  const why = useId();
  const { at, text, role, told } = heading;
  const roles: readonly TaughtRole[] = TABLE_ROLES[table];
  const reasons = useReasons(heading);
  return (
    <ColumnLine at={at} name={text} place={toA1(at)} lastRow={lastRow}>
      <Select
        className={styles.select}
        aria-label={TEXTS.heading(text, toA1(at))}
        value={told === undefined ? READ : (told ?? UNUSED)}
        {...(reasons.length > 0 && { "aria-describedby": why })}
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
      {reasons.length > 0 && (
        <div id={why} className={styles.why}>
          {reasons.map((reason) => (
            <Hint key={reason}>{reason}</Hint>
          ))}
        </div>
      )}
    </ColumnLine>
  );
}

/** Why a column was taken for what it is, and the corrections that are only proposed because that is not sure. */
function useReasons({ at, evidence, told }: ShownHeading): string[] {
  const { review, form } = usePaneState();
  if (told !== undefined) return [TEXTS.person];
  if (evidence === null) return [];
  const { by, proofs, isSure } = evidence;
  const isOf = ({ weakColumn }: Finding) => {
    const weakAt = weakColumn?.at ?? null;
    return weakAt !== null && sameAddress(weakAt, at);
  };
  const resting = isSure ? [] : (review?.forms[form]?.findings ?? []).filter(isOf);
  const cells = new Set(resting.map((finding) => toA1(finding.at)));
  return [TEXTS.why(by, proofs, isSure), ...(cells.size === 0 ? [] : [TEXTS.rests([...cells])])];
}
