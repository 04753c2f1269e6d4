import { useMemo } from "react";
import { chosenFile } from "../files/chosen";
import { canPick, droppedFiles, pickFiles } from "../files/pickers";
import type { Session } from "../session";
import { TEXTS } from "../texts";

/** How a person chooses files on this page. */
export interface Choosing {
  readonly isMultiple: true;
  readonly onPick: (() => void) | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

/** By the browser's dialog that leads back to the files where it has one, and by dropping them. */
export function useChoosing(session: Session): Choosing & { onDrop: (dropped: DataTransfer) => void } {
  return useMemo(() => {
    const pick = async () => {
      session.openFiles(await pickFiles());
    };
    const drop = async (dropped: DataTransfer) => {
      const { chosen, folders } = await droppedFiles(dropped);
      session.openFiles(chosen);
      if (folders > 0) session.tell("problem", TEXTS.folders);
    };
    return {
      isMultiple: true,
      onPick: canPick() ? () => void pick() : undefined,
      onFiles: (files) => {
        session.openFiles(files.map(chosenFile));
      },
      onDrop: (dropped) => void drop(dropped),
    };
  }, [session]);
}
