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

export interface GroupProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** Null where it stands beside already. */
  readonly count: number | null;
  readonly children: ReactNode;
}

/** Lines that belong together: what they are about, how many there are, and the lines. */
export function Group({ icon, title, count, children }: GroupProps) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>
        {icon}
        {title}
        {count !== null && <span className={styles.count}>{count}</span>}
      </h2>
      {children}
    </section>
  );
}
