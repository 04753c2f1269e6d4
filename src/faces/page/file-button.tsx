import { useRef } from "react";

interface FileButtonProps {
  readonly text: string;
  readonly className?: string;
  readonly disabled?: boolean;
  /** Given where shortcuts lead here. */
  readonly id?: string;
  readonly onFile: (file: File, others: number) => void;
}

/** A button that lets a person choose a file. */
export function FileButton({ text, className, disabled = false, id, onFile }: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={disabled}
        id={id}
        onClick={() => picker.current?.click()}
      >
        {text}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={text}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file, 0);
          target.value = "";
        }}
      />
    </>
  );
}
