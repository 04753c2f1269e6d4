import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { plain } from "../../../../core/number";
import type { ScoreBarPart } from "../../../../core/review";
import { segmentsOf } from "../../state/drawing";
import { TEXTS } from "../../texts";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "8px", margin: "8px 0 6px" },
  track: {
    fill: tokens.colorNeutralStroke2,
    // Hollow there: filled in grey, what was not scored would look like what was.
    "@media (forced-colors: active)": {
      fill: "Canvas",
      stroke: "CanvasText",
      strokeWidth: "1px",
      vectorEffect: "non-scaling-stroke",
    },
  },
  scored: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  list: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: "12px",
    margin: "0 0 8px",
    padding: "0",
    listStyleType: "none",
    fontVariantNumeric: "tabular-nums",
  },
});

/** What the total is made of: a bar to see it, and the same in words. */
export function PartsBar({ parts }: { readonly parts: readonly ScoreBarPart[] }) {
  const styles = useStyles();
  if (parts.length === 0) return null;
  // Without weights there is nothing that the points could be a part of.
  const hasWeights = parts.some(({ weight }) => weight !== null);
  return (
    <>
      {hasWeights && (
        <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
          {segmentsOf(parts).map(({ label, x, width, filled }) => (
            <g key={label}>
              <rect className={styles.track} x={x} width={width} height={8} />
              <rect className={styles.scored} x={x} width={filled} height={8} />
            </g>
          ))}
        </svg>
      )}
      <ul className={styles.list} aria-label={TEXTS.parts}>
        {parts.map(({ label, scored, weight }) => (
          <li key={label}>{TEXTS.part(label, scored && plain(scored), weight && plain(weight))}</li>
        ))}
      </ul>
    </>
  );
}
