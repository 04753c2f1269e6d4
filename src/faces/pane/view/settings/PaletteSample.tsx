import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { type Highlight, PALETTES, type PaletteName } from "../../../../core/port";
import { SETTINGS_TEXTS as TEXTS } from "../../texts/settings";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: "4px", margin: "0", padding: "0", listStyleType: "none" },
  // Looks like a cell of a sheet, which is light in both themes; kept as it is where the system forces its colours.
  sample: {
    ...typographyStyles.caption1,
    padding: "2px 8px",
    color: "#000000",
    border: "1px solid #7f7f7f",
    forcedColorAdjust: "none",
  },
});

const HIGHLIGHTS: readonly Highlight[] = ["corrected", "error", "warning"];

/** How highlighted cells will look. */
export function PaletteSample({ palette }: { readonly palette: PaletteName }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={TEXTS.sample}>
      {HIGHLIGHTS.map((highlight) => {
        const { fill, bold, italic, underline } = PALETTES[palette][highlight];
        return (
          <li
            key={highlight}
            className={styles.sample}
            style={{
              backgroundColor: fill,
              fontWeight: bold ? 700 : 400,
              fontStyle: italic ? "italic" : "normal",
              textDecorationLine: underline ? "underline" : "none",
            }}
          >
            {TEXTS.highlights[highlight]}
          </li>
        );
      })}
    </ul>
  );
}
