import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";

const useStyles = makeStyles({
  head: { padding: "12px 16px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { ...typographyStyles.subtitle2, margin: "0", outlineStyle: "none" },
});

export interface PageFrameProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page beside the sheet: its title, and what it is about. */
export function PageFrame({ title, children }: PageFrameProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Not where a person has come by the tabs: the focus is on one of them, and stays.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <section aria-label={title}>
      <header className={styles.head}>
        <h1 ref={heading} className={styles.title} tabIndex={-1}>
          {title}
        </h1>
      </header>
      {children}
    </section>
  );
}
