import { makeStyles, Select, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { Hint } from "../parts/Hint";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "4px" },
  label: { ...typographyStyles.body1 },
  select: { minWidth: "0", width: "100%" },
});

/** One thing to choose from. Keys are strings: "" means that nothing is chosen. */
export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
  readonly hint?: string;
  readonly isDisabled: boolean;
  readonly onChange: (key: string) => void;
}

export function Field({ label, value, options, hint, isDisabled, onChange }: FieldProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Select
        id={id}
        className={styles.select}
        value={value}
        disabled={isDisabled}
        {...(hint !== undefined && { "aria-describedby": `${id}-hint` })}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      >
        {options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
      {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
    </div>
  );
}
