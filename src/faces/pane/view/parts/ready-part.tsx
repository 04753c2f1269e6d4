import { type ComponentType, lazy } from "react";

/**
 * A part of a page that comes with a script. `lazy` leaves its place free for some moments even where the script is
 * there, and then pushes down what stands below; one that was made ready stands at once.
 */
export function readyPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let Known: ComponentType<Props> | null = null;
  const Later = lazy(load);
  return {
    Part: (props: Props) => (Known === null ? <Later {...props} /> : <Known {...props} />),
    /** Makes it ready. Where its script cannot be had, that is said when it is to be shown. */
    prepare: () => {
      load().then(
        (part) => {
          Known = part.default;
        },
        () => undefined,
      );
    },
  };
}
