/**
 * Asked between two steps of long work: what it gives is waited for before the next step, so that a page can answer the
 * person meanwhile; null where no pause is due.
 */
export type Pause = () => Promise<void> | null;

/** Work that nobody watches: it is never paused. */
export const NO_PAUSE: Pause = () => null;
