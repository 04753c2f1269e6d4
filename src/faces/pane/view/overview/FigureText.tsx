import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type Decimal, plain } from "../../../../core/number";
import type { Figure } from "../../../../core/review";
import { TEXTS } from "../../texts";

const useStyles = makeStyles({
  was: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through", fontWeight: 400 },
  note: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    fontWeight: 400,
    whiteSpace: "normal",
  },
});

export interface FigureTextProps<Unit extends Decimal> {
  readonly figure: Figure<Unit>;
  readonly unit: string;
  /** Why there is nothing computed, where that is so. */
  readonly why: ReactNode;
}

/** A number of the form and the right one, with the unit of both at the end: only one where both agree. */
export function FigureText<Unit extends Decimal>({ figure, unit, why }: FigureTextProps<Unit>) {
  const styles = useStyles();
  const { stated, computed } = figure;
  const from = stated === null ? TEXTS.notStated : `${plain(stated)}${unit}`;
  if (computed === null) {
    return (
      <>
        {from} <span className={styles.note}>{why}</span>
      </>
    );
  }
  const to = `${plain(computed)}${unit}`;
  if (stated === null) return <ChangeText from={from} to={to} />;
  return stated.equals(computed) ? (
    to
  ) : (
    <ChangeText from={plain(stated)} to={to} spoken={TEXTS.changesTo(from, to)} />
  );
}

export interface ChangeTextProps {
  readonly from: string;
  readonly to: string;
  /** What screen readers say: which one is right. */
  readonly spoken?: string;
  readonly children?: ReactNode;
}

/** "95.69 → 94.69", and what else is to be said of it. */
export function ChangeText({ from, to, spoken = TEXTS.changesTo(from, to), children }: ChangeTextProps) {
  const styles = useStyles();
  return (
    <span role="img" aria-label={spoken}>
      <span className={styles.was}>{from}</span>
      {" → "}
      {to}
      {children}
    </span>
  );
}
