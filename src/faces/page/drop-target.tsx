import { useCallback, useState } from "react";
import { PAGE_TEXTS } from "./texts";
import { useWindowEvent } from "./use-window-event";

interface DropTargetProps {
  /** Gets what was dropped, while the drop is told of. */
  readonly onDrop: (dropped: DataTransfer) => void;
}

/** Takes files that are dropped anywhere on the page, and says so while one is held over it. */
export function DropTarget({ onDrop }: DropTargetProps) {
  const [isOver, setOver] = useState(false);
  const over = useCallback((event: DragEvent) => {
    if (event.dataTransfer?.types.includes("Files") !== true) return;
    event.preventDefault();
    setOver(true);
  }, []);
  const leave = useCallback(({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) setOver(false);
  }, []);
  const drop = useCallback(
    (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer && event.dataTransfer.files.length > 0) onDrop(event.dataTransfer);
    },
    [onDrop],
  );
  useWindowEvent("dragenter", over);
  useWindowEvent("dragover", over);
  useWindowEvent("dragleave", leave);
  useWindowEvent("drop", drop);
  return isOver && <div className="drop">{PAGE_TEXTS.drop}</div>;
}
