import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { toA1 } from "../../../../core/cells";
import type { ScoreCard } from "../../../../core/review";
import { hiddenOf } from "../../state/drawing";
import { TEXTS } from "../../texts";
import { TeachButton } from "../TeachButton";

const useStyles = makeStyles({
  notes: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "0 16px 8px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  note: { margin: "0" },
  summary: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    minHeight: "24px",
    cursor: "pointer",
    // The same chevron as on the lines of the list, not the browser's triangle.
    listStyleType: "none",
    "::-webkit-details-marker": { display: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  // Its words stand in line with the rest: a button has a border, though none is seen.
  teach: {
    alignSelf: "flex-start",
    minWidth: "auto",
    padding: "0",
    marginLeft: "-1px",
    color: tokens.colorBrandForegroundLink,
  },
  chevron: { flexShrink: 0 },
  more: { "&[open] > summary > svg": { transform: "rotate(90deg)" } },
  why: { margin: "2px 0 0", paddingLeft: "22px" },
});

/** A line that opens to more. */
function More({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>
        <ChevronRight16Regular className={styles.chevron} aria-hidden />
        <span>{title}</span>
      </summary>
      {children}
    </details>
  );
}

/** What a person should know of how the form was read: its profile and why, what could not be judged, what is hidden. */
export function FormNotes({ card: { review, unjudged } }: { readonly card: ScoreCard }) {
  const styles = useStyles();
  const { form, choice, findings } = review;
  const { rows, columns } = hiddenOf(form);
  const read = [...Object.values(form.reading.columns), ...Object.values(form.reading.funds)];
  const unsure = read.filter(({ isSure }) => !isSure).length;
  const resting = findings.filter(({ weakColumn }) => weakColumn !== undefined).length;
  return (
    <div className={styles.notes}>
      <More title={TEXTS.overview.profile(choice.profile.title)}>
        <p className={styles.why}>{TEXTS.overview.why(choice.why)}</p>
      </More>
      {unjudged.length > 0 && (
        <More title={TEXTS.overview.unjudged(unjudged.length)}>
          {unjudged.map(({ at, what, missing }) => (
            <p key={toA1(at)} className={styles.why}>
              {TEXTS.overview.unjudgedOne(what, missing)}
            </p>
          ))}
        </More>
      )}
      {rows.length + columns.length > 0 && (
        <p className={styles.note}>{TEXTS.overview.hidden(rows, columns)}</p>
      )}
      {unsure > 0 && <p className={styles.note}>{TEXTS.overview.unsure(unsure, resting)}</p>}
      <TeachButton appearance="transparent" size="small" className={styles.teach} />
    </div>
  );
}
