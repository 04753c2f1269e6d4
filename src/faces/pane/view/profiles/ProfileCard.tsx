import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { NATIONAL_2020, type Profile } from "../../../../core/profile";
import { CERTAINTY_TEXTS, differencesOf, gradesText, splitText } from "../../../../core/report/profiles";
import { PROFILE_TEXTS as TEXTS } from "../../texts/profiles";
import { Hint } from "../parts/Hint";

const useStyles = makeStyles({
  card: { padding: "8px 0 10px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  title: { ...typographyStyles.body1Strong, margin: "0", overflowWrap: "anywhere" },
  badges: { display: "flex", flexWrap: "wrap", gap: "4px", margin: "2px 0" },
  badge: {
    ...typographyStyles.caption1,
    padding: "0 6px",
    color: tokens.colorBrandForeground1,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  filled: { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackground },
  list: {
    ...typographyStyles.body1,
    margin: "4px 0",
    paddingLeft: "18px",
    listStyleType: "disc",
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

interface Props {
  readonly profile: Profile;
  readonly isInUse: boolean;
  readonly isSuggested: boolean;
  /** Buttons. */
  readonly children: ReactNode;
}

/** A profile: where it is from, how its numbers are known, and what it has otherwise than the national one. */
export function ProfileCard({ profile, isInUse, isSuggested, children }: Props) {
  const styles = useStyles();
  const { title, basis, certainty } = profile;
  return (
    <li className={styles.card} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {(isInUse || isSuggested) && (
        <div className={styles.badges}>
          {isInUse && <span className={mergeClasses(styles.badge, styles.filled)}>{TEXTS.inUse}</span>}
          {isSuggested && <span className={styles.badge}>{TEXTS.suggested}</span>}
        </div>
      )}
      <Hint>{TEXTS.basis(basis, CERTAINTY_TEXTS[certainty])}</Hint>
      <ul className={styles.list}>
        {linesOf(profile).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={styles.buttons}>{children}</div>
    </li>
  );
}

function linesOf(profile: Profile): string[] {
  if (profile === NATIONAL_2020) return [splitText(profile), gradesText(profile), TEXTS.base];
  const differences = differencesOf(profile, NATIONAL_2020, TEXTS.national);
  return differences.length === 0 ? [TEXTS.same] : differences;
}
