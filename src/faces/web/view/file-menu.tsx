import { useCallback, useId, useRef, useState } from "react";
import { useWindowEvent } from "../../page/use-window-event";
import { type ListedFile, nextOf } from "../files/listed";
import type { Session } from "../session";
import type { SessionState } from "../session-state";
import { FILE_TEXTS as TEXTS } from "../file-texts";
import { Either } from "./either";
import "./file-menu.css";

interface FileMenuProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** The files that were chosen together, what has become of each, and the way to any of them. */
export function FileMenu({ session, state }: FileMenuProps) {
  const { list, present, isUnsaved } = state;
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const pressedElsewhere = useCallback(({ target }: Event) => {
    if (!(target instanceof Node && menu.current?.contains(target))) setOpen(false);
  }, []);
  useWindowEvent("pointerdown", isOpen ? pressedElsewhere : null);
  const place = list.findIndex(({ id }) => id === present) + 1;
  const fateOf = ({ id, fate }: ListedFile) =>
    TEXTS.fates[id === present && isUnsaved && fate !== "refused" ? "changed" : fate];
  return (
    <div
      className="file-menu"
      ref={menu}
      onKeyDown={({ key }) => {
        if (key !== "Escape" || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && menu.current?.contains(relatedTarget) !== true) setOpen(false);
      }}
    >
      <button
        type="button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {TEXTS.files(place, list.length)} <span aria-hidden="true">▾</span>
      </button>
      <ul id={listId} aria-label={TEXTS.fileList} hidden={!isOpen}>
        {list.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              aria-current={each.id === present ? "true" : undefined}
              onClick={() => {
                setOpen(false);
                if (each.id !== present) session.openListed(each);
              }}
            >
              <span className="name">{each.chosen.name}</span>
              <span className={`quiet ${each.fate}`}>{fateOf(each)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Leads on to the next file of the list; the main thing to do once the present one is done. */
export function NextFile({ session, state: { list, present, isUnsaved } }: FileMenuProps) {
  if (nextOf(list, present) === undefined) return null;
  return (
    <button
      type="button"
      className={isUnsaved ? undefined : "primary"}
      aria-label={TEXTS.next}
      onClick={() => {
        session.openNext();
      }}
    >
      <Either long={TEXTS.next} short={TEXTS.nextShort} />
    </button>
  );
}
