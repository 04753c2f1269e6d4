import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { grouped, plain, type Decimal } from "../../number";
import type { Figure, ScoreCard } from "../../review";
import { TEXTS } from "../texts";
import { PartsBar } from "./PartsBar";

const useStyles = makeStyles({
  card: { padding: "8px 16px 2px" },
  figures: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "12px",
    alignItems: "baseline",
    margin: "0",
  },
  label: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  total: { ...typographyStyles.title2, margin: "0", fontVariantNumeric: "tabular-nums" },
  rate: { ...typographyStyles.body1Strong, margin: "0", fontVariantNumeric: "tabular-nums" },
  was: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through", fontWeight: 400 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontWeight: 400 },
});

/** The figures people look at first: one number where the form is right, both where it is not. */
export function ScoreCardView({ card }: { readonly card: ScoreCard }) {
  const styles = useStyles();
  const { total, rate, amounts, parts } = card;
  return (
    <section className={styles.card} aria-label={TEXTS.total}>
      <dl className={styles.figures}>
        <dt className={styles.label}>{TEXTS.total}</dt>
        <dd className={styles.total}>
          <FigureText figure={total} unit="" />
        </dd>
      </dl>
      <PartsBar parts={parts} />
      {(rate.stated !== null || rate.computed !== null) && (
        <dl className={styles.figures}>
          <dt className={styles.label}>{TEXTS.rate}</dt>
          <dd className={styles.rate}>
            <FigureText figure={rate} unit="%" />
            {amounts !== null && (
              <div className={styles.note}>
                {TEXTS.amounts(grouped(amounts.executed), grouped(amounts.budget), amounts.unit)}
              </div>
            )}
          </dd>
        </dl>
      )}
    </section>
  );
}

/** "95.69 → 94.69", read aloud as what stands there and what should. */
function FigureText<Unit extends Decimal>({
  figure,
  unit,
}: {
  readonly figure: Figure<Unit>;
  readonly unit: string;
}) {
  const styles = useStyles();
  const { stated, computed } = figure;
  const from = stated === null ? TEXTS.notStated : `${plain(stated)}${unit}`;
  const to = computed === null ? null : `${plain(computed)}${unit}`;
  if (to === null) {
    return (
      <>
        {from} <span className={styles.note}>{TEXTS.notComputed}</span>
      </>
    );
  }
  if (stated !== null && computed !== null && stated.equals(computed)) return to;
  return (
    <span role="img" aria-label={TEXTS.changesTo(from, to)}>
      <span className={styles.was}>{from}</span>
      {" → "}
      {to}
    </span>
  );
}
