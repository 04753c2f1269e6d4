import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy } from "react";
import { formTitle } from "../../../../core/report";
import { TEXTS } from "../../texts";
import { usePaneState } from "../pane-context";
import { LazyPart } from "../parts/LazyPart";

// Most sheets hold one form.
const FormPicker = lazy(() => import("./FormPicker"));

const useStyles = makeStyles({
  header: { padding: "12px 16px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { ...typographyStyles.subtitle2, margin: "0", overflowWrap: "anywhere", outlineStyle: "none" },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  // As high as the list, which comes later.
  picker: { minHeight: "24px", marginBottom: "4px" },
});

/** The project that is looked at; a picker where the sheet holds several forms. */
export function FormHeader() {
  const styles = useStyles();
  const { review, form: index } = usePaneState();
  const forms = review?.forms ?? [];
  const shown = forms[index];
  if (shown === undefined) return null;
  const { code, year, unit } = shown.form.project;
  const facts = [code?.value, year?.value && TEXTS.year(year.value), unit?.value].filter(Boolean);
  return (
    <header className={styles.header}>
      {forms.length > 1 && (
        <div className={styles.picker}>
          <LazyPart>
            <FormPicker forms={forms} names={forms.map(({ form }) => formTitle(form))} />
          </LazyPart>
        </div>
      )}
      <h1 className={styles.name} tabIndex={-1}>
        {formTitle(shown.form)}
      </h1>
      {facts.length > 0 && <div className={styles.facts}>{facts.join(" · ")}</div>}
    </header>
  );
}
