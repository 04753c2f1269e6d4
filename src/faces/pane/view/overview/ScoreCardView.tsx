import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy } from "react";
import { grouped } from "../../../../core/number";
import type { ScoreCard } from "../../../../core/review";
import { TEXTS } from "../../texts";
import { LazyPart } from "../parts/LazyPart";
import { ChangeText, FigureText } from "./FigureText";
import { PartsBar } from "./PartsBar";
import type { WhyNotProps } from "./WhyNot";

// Most forms have all their figures.
const WhyNot = lazy(() => import(/* webpackChunkName: "rare" */ "./WhyNot"));

const useStyles = makeStyles({
  card: { padding: "8px 16px 6px" },
  figures: { display: "flex", flexWrap: "wrap", columnGap: "12px", alignItems: "baseline", margin: "0" },
  label: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  total: {
    ...typographyStyles.title3,
    // Beside its name, also with a long reason why there is no other; as one piece where there is no room.
    flex: "1 1 120px",
    whiteSpace: "nowrap",
    margin: "0",
    fontVariantNumeric: "tabular-nums",
  },
  pair: { display: "flex", columnGap: "12px", alignItems: "baseline" },
  grade: { ...typographyStyles.subtitle2, margin: "0", whiteSpace: "nowrap" },
  rate: {
    ...typographyStyles.body1Strong,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    alignItems: "baseline",
    flex: "1 1 120px",
    margin: "0",
    fontVariantNumeric: "tabular-nums",
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontWeight: 400 },
});

/** The figures people look at first: one number where the form is right, both where it is not. */
export function ScoreCardView({ card }: { readonly card: ScoreCard }) {
  const styles = useStyles();
  const { total, rate, amounts, parts, grade } = card;
  return (
    <section className={styles.card} aria-label={TEXTS.total}>
      <dl className={styles.figures}>
        <dt className={styles.label}>{TEXTS.total}</dt>
        <dd className={styles.total}>
          <FigureText figure={total} unit="" why={<Why of="total" card={card} />} />
        </dd>
        <Grade grade={grade} />
      </dl>
      <PartsBar parts={parts} />
      {(rate.stated ?? rate.computed) !== null && (
        <dl className={styles.figures}>
          <dt className={styles.label}>{TEXTS.rate}</dt>
          <dd className={styles.rate}>
            <FigureText figure={rate} unit="%" why={<Why of="rate" card={card} />} />
            {amounts !== null && (
              <span className={styles.note}>
                {TEXTS.amounts(grouped(amounts.executed), grouped(amounts.budget), amounts.unit)}
              </span>
            )}
          </dd>
        </dl>
      )}
    </section>
  );
}

function Why(props: WhyNotProps) {
  return (
    <LazyPart>
      <WhyNot {...props} />
    </LazyPart>
  );
}

/** The grade that the total earns; both where another one is printed on the form. */
function Grade({ grade: { stated, computed } }: Pick<ScoreCard, "grade">) {
  const styles = useStyles();
  const shown = computed ?? stated;
  if (shown === null) return null;
  return (
    <div className={styles.pair}>
      <dt className={styles.label}>{TEXTS.overview.grade}</dt>
      <dd className={styles.grade}>
        {stated === null || stated === shown ? shown : <ChangeText from={stated} to={shown} />}
      </dd>
    </div>
  );
}
