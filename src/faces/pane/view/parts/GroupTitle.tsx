import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  title: {
    ...typographyStyles.body1Strong,
    display: "flex",
    alignItems: "center",
    gap: "6px",
    margin: "0",
    padding: "8px 16px 4px",
  },
  count: { color: tokens.colorNeutralForeground2, fontWeight: 400 },
});

export interface GroupTitleProps {
  readonly icon: ReactNode;
  readonly text: string;
  readonly count: number;
}

/** What a group of lines is about, and how many there are. */
export function GroupTitle({ icon, text, count }: GroupTitleProps) {
  const styles = useStyles();
  return (
    <h2 className={styles.title}>
      {icon}
      {text}
      <span className={styles.count}>{count}</span>
    </h2>
  );
}
