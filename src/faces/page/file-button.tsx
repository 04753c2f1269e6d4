import { type ReactNode, useRef } from "react";

interface FileButtonProps {
  readonly text: string;
  /** What is seen of the text where there is little room. */
  readonly children?: ReactNode;
  readonly className?: string;
  readonly disabled?: boolean;
  /** Given where shortcuts lead here. */
  readonly id?: string;
  readonly isMultiple?: boolean;
  /** Lets the person choose in another way than by the browser's field for files. */
  readonly onPick?: (() => void) | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that lets a person choose a file. */
export function FileButton({ text, children, className, disabled = false, id, ...props }: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={disabled}
        id={id}
        aria-label={children === undefined ? undefined : text}
        onClick={props.onPick ?? (() => picker.current?.click())}
      >
        {children ?? text}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm"
        multiple={props.isMultiple === true}
        hidden
        aria-label={text}
        onChange={({ target }) => {
          props.onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </>
  );
}
