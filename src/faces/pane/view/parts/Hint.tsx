import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ComponentProps } from "react";

const useStyles = makeStyles({
  hint: {
    ...typographyStyles.caption1,
    margin: "0",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** A line in small grey letters: what helps, and need not be read. */
export function Hint({ className, ...rest }: ComponentProps<"p">) {
  const styles = useStyles();
  return <p className={mergeClasses(styles.hint, className)} {...rest} />;
}
