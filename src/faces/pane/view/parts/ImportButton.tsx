import { useRef } from "react";
import { ActionButton } from "./ActionButton";

/** Lets a person choose a .json file. */
export function ImportButton({
  label,
  onFile,
}: {
  readonly label: string;
  readonly onFile: (file: File) => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionButton onClick={() => picker.current?.click()}>{label}</ActionButton>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = "";
        }}
      />
    </>
  );
}
