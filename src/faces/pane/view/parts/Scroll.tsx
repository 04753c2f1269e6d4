import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  content: { flex: "1 1 0", overflowY: "auto", overflowX: "hidden", minHeight: "0" },
});

/** What scrolls between a page's head and its foot. */
export function Scroll({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.content}>{children}</div>;
}
