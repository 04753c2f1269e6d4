import type { Finding } from "./types";

/** What was found, as a short statement for lists: the finding's own, else its rule's title. */
export function titleOf({ title, rule }: Pick<Finding, "title" | "rule">): string {
  return title ?? rule.title;
}
