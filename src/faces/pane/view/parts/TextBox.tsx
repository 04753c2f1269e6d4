import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";

// Fluent's field and text area would be six kilobytes for two uses, and stand out of a narrow pane.
const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: "0" },
  label: { ...typographyStyles.body1 },
  box: {
    ...typographyStyles.body1,
    boxSizing: "border-box",
    width: "100%",
    minWidth: "0",
    padding: "5px 10px",
    resize: "vertical",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-1px" },
  },
  wrong: { border: `1px solid ${tokens.colorPaletteRedForeground1}` },
  fault: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1 },
});

export interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  /** What is wrong with the text; null for nothing. */
  readonly fault: string | null;
  /** Whether it is asked for: then it has the keyboard's focus from the first. */
  readonly isAsked: boolean;
  readonly onChange: (value: string) => void;
}

/** Room for a sentence or two that have to be given. */
export function TextBox({ label, value, fault, isAsked, onChange }: TextBoxProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={mergeClasses(styles.box, fault !== null && styles.wrong)}
        rows={2}
        value={value}
        autoFocus={isAsked}
        aria-required
        aria-invalid={fault !== null}
        {...(fault !== null && { "aria-describedby": `${id}-fault` })}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      {fault !== null && (
        <span id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}
