import { Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { faultAt, typedText, valueAt } from "../../state/profile-draft";
import { useDraft } from "./draft-context";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "4px" },
  label: { ...typographyStyles.body1 },
  input: { minWidth: "0", width: "100%" },
  fault: { ...typographyStyles.caption1, margin: "0", color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  readonly path: string;
  readonly label: string;
  /** An empty field means that there is no such value. */
  readonly isOptional?: boolean;
}

/** One text or number of a profile, with what is wrong with it. */
export function DraftInput({ path, label, isOptional = false }: Props) {
  const styles = useStyles();
  const id = useId();
  const { draft, faults, set } = useDraft();
  const fault = faultAt(faults, path);
  const value = valueAt(draft, path);
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Input
        id={id}
        className={styles.input}
        value={typeof value === "string" ? value : ""}
        {...(fault !== null && { "aria-invalid": true, "aria-describedby": `${id}-fault` })}
        onChange={(_, { value: text }) => {
          set(path, isOptional && text.trim() === "" ? null : typedText(text));
        }}
      />
      {fault !== null && (
        <p id={`${id}-fault`} className={styles.fault} role="alert">
          {fault.onPage}
        </p>
      )}
    </div>
  );
}
