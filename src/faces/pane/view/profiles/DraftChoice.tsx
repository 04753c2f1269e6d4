import type { Json } from "../../../../core/profile/format";
import { valueAt } from "../../state/profile-draft";
import { Field } from "../settings/Field";
import { useDraft } from "./draft-context";

interface Props {
  readonly path: string;
  readonly label: string;
  readonly options: readonly { readonly value: Json; readonly text: string }[];
}

/** One value of a profile out of a few. */
export function DraftChoice({ path, label, options }: Props) {
  const { draft, set } = useDraft();
  return (
    <Field
      label={label}
      value={keyOf(valueAt(draft, path))}
      options={options.map(({ value, text }) => ({ key: keyOf(value), text }))}
      isDisabled={false}
      onChange={(chosen) => {
        set(path, options.find(({ value }) => keyOf(value) === chosen)?.value ?? null);
      }}
    />
  );
}

function keyOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
