import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

// The table's own room, not the window's: in the web edition the pane is a part of the page.
const NARROW = "@container (max-width: 389.98px)";
// One of both: rules that hold together come in no order.
const USUAL = "@container (min-width: 270px) and (max-width: 389.98px)";
const NARROWEST = "@container (max-width: 269.98px)";

/**
 * How the table of all forms is laid. With room it is a table of one row a form; without, each form has the whole width
 * for its name, and its figures below that under their heads.
 */
export const useTableStyles = makeStyles({
  // The cells' padding stands out at both sides, so that texts and numbers end where all others do.
  frame: { overflowX: "auto", margin: "0 -2px", containerType: "inline-size" },
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    // Enlarged so far that it has no room, the table alone goes sideways.
    [NARROW]: { display: "block", minWidth: "176px" },
  },
  group: { [NARROW]: { display: "block" } },
  row: {
    [NARROW]: { display: "grid" },
    // The same in every row, so that the figures stand under each other.
    [USUAL]: { gridTemplateColumns: "52px 42px minmax(0, 5fr) minmax(0, 6fr)" },
    // In the narrowest pane two characters a line, so that 必须处理 breaks in its middle.
    [NARROWEST]: { gridTemplateColumns: "30px 42px minmax(0, 5fr) minmax(0, 6fr)" },
  },
  head: {
    ...typographyStyles.caption1Strong,
    padding: "4px 2px",
    textAlign: "left",
    verticalAlign: "bottom",
    alignContent: "end",
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  // The page's title says what the names are: their head stays for who hears the table.
  nameHead: {
    [NARROW]: {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  // With room, before and after stand in one line.
  total: { width: "90px", [NARROW]: { width: "auto" } },
  rate: { width: "100px", [NARROW]: { width: "auto" } },
  errors: { width: "52px", [NARROW]: { width: "auto" } },
  warnings: { width: "42px", [NARROW]: { width: "auto" } },
  number: { textAlign: "right" },
  cell: {
    padding: "6px 2px",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "break-word",
    [NARROW]: { paddingTop: "0" },
  },
  name: {
    [NARROW]: { gridColumn: "1 / -1", paddingTop: "6px", paddingBottom: "0", borderBottomStyle: "none" },
  },
  link: {
    ...typographyStyles.body1,
    display: "block",
    width: "100%",
    padding: "0",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    color: tokens.colorBrandForegroundLink,
    backgroundColor: "transparent",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  // With the whole width for both, the sheet's name stands beside where there is room, else at the edge below.
  project: { [NARROW]: { marginRight: "8px" } },
  sheet: {
    ...typographyStyles.caption1,
    display: "block",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    [NARROW]: { display: "inline-block" },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  error: { color: tokens.colorStatusDangerForeground1, fontWeight: 600 },
});
