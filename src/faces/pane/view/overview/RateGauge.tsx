import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  gauge: { width: "52px", height: "30px", flexShrink: 0 },
  track: {
    fill: "none",
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: "8",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  filled: {
    fill: "none",
    stroke: tokens.colorBrandBackground,
    strokeWidth: "8",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
});

const HALF_CIRCLE = "M6 32 A26 26 0 0 1 58 32";

/** A rate of 0 to 100 as a half circle; the number is beside it. */
export function RateGauge({ rate }: { readonly rate: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.gauge} viewBox="0 0 64 36" aria-hidden>
      <path className={styles.track} d={HALF_CIRCLE} />
      <path className={styles.filled} d={HALF_CIRCLE} pathLength={100} strokeDasharray={`${rate} 100`} />
    </svg>
  );
}
