import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { columnName } from "../../../../core/cells";
import type { BareColumn } from "../../../../core/form/taught";
import { LAYOUT_TEXTS as TEXTS } from "../../texts/layout";
import { Hint } from "../parts/Hint";
import { ColumnLine } from "./ColumnLine";

const useStyles = makeStyles({ role: { ...typographyStyles.body1, margin: "4px 0 0" } });

/** A column that was read though nothing stands over it: without a heading nobody can be asked what it is. */
export function BareLine({ at, role, evidence: { by, proofs, isSure } }: BareColumn) {
  const styles = useStyles();
  return (
    <ColumnLine at={at} name={TEXTS.bare} place={TEXTS.bareColumn(columnName(at.column))} lastRow={at.row}>
      <p className={styles.role}>{TEXTS.read(role)}</p>
      <Hint>{TEXTS.why(by, proofs, isSure)}</Hint>
      <Hint>{TEXTS.bareHint}</Hint>
    </ColumnLine>
  );
}
