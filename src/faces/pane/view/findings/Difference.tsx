import { makeStyles, tokens } from "@fluentui/react-components";
import { deltaOf } from "../../state/drawing";
import type { CardFigures } from "../../state/finding-cards";
import { TEXTS } from "../../texts";
import { ChangeText } from "../overview/FigureText";

const { findings: WORDS } = TEXTS;

const useStyles = makeStyles({
  figures: { fontVariantNumeric: "tabular-nums" },
  delta: { color: tokens.colorNeutralForeground2 },
});

export interface DifferenceProps {
  readonly figures: CardFigures;
  /** The open card tells the difference too. */
  readonly isOpen: boolean;
}

/** The value in the cell, the right value, and the difference. */
export function Difference({ figures: { from, to, unit }, isOpen }: DifferenceProps) {
  const styles = useStyles();
  const stated = from ?? TEXTS.notStated;
  const right = `${to}${unit}`;
  const delta = isOpen ? deltaOf(from, to) : null;
  const added = delta === null ? "" : WORDS.delta(delta);
  return (
    <span className={styles.figures}>
      <ChangeText from={stated} to={right} spoken={WORDS.difference(stated, right) + added}>
        {added !== "" && <span className={styles.delta}>{added}</span>}
      </ChangeText>
    </span>
  );
}
