import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWindowEvent } from "../../../page/use-window-event";
import type { OpenFile } from "../../open-file";
import { type Found, Finder, type Wanted } from "./finder";
import "./find-bar.css";
import { FIND } from "./texts";

interface FindBarProps {
  readonly file: OpenFile;
  /** Another number: it was asked for once more. */
  readonly asked: number;
  /** What was looked for the last time. */
  readonly last: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
  readonly onError: (error: unknown) => void;
  readonly onClose: () => void;
}

/** How long a person stops typing until it is looked for; milliseconds. */
const TYPING = 150;

/** Looks for a text in the cells: the grid is a picture, in which the browser finds nothing. */
export function FindBar({ file: { book }, asked, last: wanted, onWanted, ...props }: FindBarProps) {
  const { onError, onClose } = props;
  const [found, setFound] = useState<Found | "looking" | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const finder = useMemo(() => new Finder(book, onError), [book, onError]);
  useEffect(
    () => () => {
      void finder.close();
    },
    [finder],
  );
  useLayoutEffect(() => {
    field.current?.select();
    field.current?.focus();
  }, [asked]);
  const go = useCallback(
    (way: "on" | "back" | "first") => {
      if (wanted.text.trim() === "") {
        setFound(null);
        return;
      }
      setFound("looking");
      finder.go(wanted, way).then((result) => {
        if (result !== null) setFound(result);
      }, onError);
    },
    [finder, wanted, onError],
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      go("first");
    }, TYPING);
    return () => {
      clearTimeout(timer);
    };
  }, [go]);
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== "F3" || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      go(event.shiftKey ? "back" : "on");
    },
    [go],
  );
  useWindowEvent("keydown", pressed, { capture: true });
  return (
    <form
      className="find-bar"
      role="search"
      aria-label={FIND.title}
      onSubmit={(event) => {
        event.preventDefault();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else if (event.key === "Enter" && event.target === field.current && !event.nativeEvent.isComposing)
          go(event.shiftKey ? "back" : "on");
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <input
        ref={field}
        type="search"
        aria-label={FIND.what}
        placeholder={FIND.what}
        value={wanted.text}
        onChange={({ target }) => {
          onWanted({ ...wanted, text: target.value });
        }}
      />
      <span className="count" role="status">
        {textOf(found)}
      </span>
      <button type="button" aria-label={FIND.back} title={FIND.backTitle} onClick={go.bind(null, "back")}>
        ▲
      </button>
      <button type="button" aria-label={FIND.on} title={FIND.onTitle} onClick={go.bind(null, "on")}>
        ▼
      </button>
      <label>
        <input
          type="checkbox"
          checked={wanted.isEverywhere}
          onChange={({ target }) => {
            onWanted({ ...wanted, isEverywhere: target.checked });
          }}
        />
        {FIND.everywhere}
      </label>
      <button type="button" aria-label={FIND.close} title={FIND.closeTitle} onClick={onClose}>
        ✕
      </button>
    </form>
  );
}

function textOf(found: Found | "looking" | null): string {
  if (found === null) return "";
  if (found === "looking") return FIND.looking;
  return found.count === 0 ? FIND.none : `${found.at + 1}/${found.count}`;
}
