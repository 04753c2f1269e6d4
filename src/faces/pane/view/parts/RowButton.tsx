import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ComponentProps } from "react";

const useStyles = makeStyles({
  row: {
    ...typographyStyles.body1,
    width: "100%",
    border: "none",
    textAlign: "left",
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** A line of text that can be clicked, as wide as its place. */
export function RowButton({ className, ...rest }: ComponentProps<"button">) {
  const styles = useStyles();
  return <button type="button" className={mergeClasses(styles.row, className)} {...rest} />;
}
