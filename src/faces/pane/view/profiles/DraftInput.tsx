import { Field, Input } from "@fluentui/react-components";
import { faultAt, typedText, valueAt } from "../../state/profile-draft";
import { useDraft } from "./draft-context";

interface Props {
  readonly path: string;
  readonly label: string;
  /** An empty field means that there is no such value. */
  readonly isOptional?: boolean;
}

/** One text or number of a profile, with what is wrong with it. */
export function DraftInput({ path, label, isOptional = false }: Props) {
  const { draft, faults, set } = useDraft();
  const fault = faultAt(faults, path);
  const value = valueAt(draft, path);
  return (
    <Field
      label={label}
      validationState={fault === null ? "none" : "error"}
      {...(fault !== null && { validationMessage: fault.onPage })}
    >
      <Input
        value={typeof value === "string" ? value : ""}
        onChange={(_, { value: text }) => {
          set(path, isOptional && text.trim() === "" ? null : typedText(text));
        }}
      />
    </Field>
  );
}
