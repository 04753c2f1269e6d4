import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { FormReview } from "../../../review";
import { hiddenOf } from "../../state/drawing";
import { TEXTS } from "../../texts";

const useStyles = makeStyles({
  notes: {
    ...typographyStyles.caption1,
    padding: "0 16px 8px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  note: { margin: "0" },
});

/** What a person should know of how the form was read: by which profile and why, and what its sheet hides. */
export function FormNotes({ review: { form, choice } }: { readonly review: FormReview }) {
  const styles = useStyles();
  const { rows, columns } = hiddenOf(form);
  return (
    <div className={styles.notes}>
      <p className={styles.note}>{TEXTS.overview.profile(choice.profile.title, choice.why)}</p>
      {rows.length + columns.length > 0 && (
        <p className={styles.note}>{TEXTS.overview.hidden(rows, columns)}</p>
      )}
    </div>
  );
}
