import { type Address, groupBy, toA1 } from "../../../core/cells";
import { isDoneComment, isOurComment } from "../../../core/port";
import type { Parts } from "../package/parts";
import { relatedParts } from "../package/relationships";
import { ourCommentIds } from "../record/our-ids";
import { areaIn } from "../sheet/areas";
import { unescapeText } from "../xml/escape";
import { attribute, childOf, childrenOf, type XmlElement } from "../xml/tree";

/** A post of a threaded comment. */
export interface Post {
  readonly at: Address;
  /** In capitals: programs write GUIDs either way. */
  readonly id: string;
  readonly parent: string;
  readonly text: string;
  /** Id of the person who wrote it. */
  readonly person: string;
  readonly part: string;
  readonly element: XmlElement;
}

/** A threaded comment, and what of it is ours. */
export interface Thread {
  readonly at: Address;
  /** Null where some program has lost it. */
  readonly first: Post | null;
  readonly replies: readonly Post[];
  /** Whether the first post is ours. */
  readonly isOurs: boolean;
  readonly ourReplies: readonly Post[];
  /** A person has a part in it: it stays. */
  readonly isForeign: boolean;
}

/**
 * Reads the threaded comments of a sheet. The first post is ours by its marker, or by its id where a person has
 * reworded it; a reply by its marker.
 */
export function readThreads(parts: Parts, sheetPart: string): Thread[] {
  const posts = readPosts(parts, sheetPart);
  if (posts.length === 0) return [];
  const ids = ourCommentIds(parts);
  const byId = new Map(posts.map((post) => [post.id, post]));
  const threads = groupBy(posts, (post) => rootOf(post, byId));
  return [...threads.values()].map((all): Thread => {
    const first = all.find(({ parent }) => parent === "") ?? null;
    const replies = all.filter((post) => post !== first);
    const isOurs = first !== null && (isOurComment(first.text) || ids.has(first.id));
    const ourReplies = first === null ? [] : replies.filter(({ text }) => isOurComment(text));
    const isForeign = !isOurs || ourReplies.length < replies.length;
    return { at: (first ?? all[0]).at, first, replies, isOurs, ourReplies, isForeign };
  });
}

/** What we say in a thread: null where it is another's, or ours and done. */
export function ourWords({ first, isOurs, ourReplies, isForeign }: Thread): string | null {
  if (first === null || !isForeign) return first?.text ?? null;
  const [reply] = ourReplies;
  if (reply !== undefined) return reply.text;
  return isOurs && !isDoneComment(first.text) ? first.text : null;
}

function readPosts(parts: Parts, sheetPart: string): Post[] {
  return [...new Set(relatedParts(parts, sheetPart, "threadedComment"))].flatMap((part) =>
    childrenOf(parts.tree(part), "threadedComment").map((element): Post => {
      const named = (name: string) => attribute(element.open, name) ?? "";
      const { top: row, left: column } = areaIn(part, named("ref"), "comment on");
      return {
        at: { row, column },
        id: named("id").toUpperCase(),
        parent: named("parentId").toUpperCase(),
        // Programs end lines in either way; ours end in one.
        text: unescapeText(childOf(element, "text")?.text ?? "").replace(/\r\n?/g, "\n"),
        person: named("personId"),
        part,
        element,
      };
    }),
  );
}

/** Excel answers the first post only; a longer chain of answers to answers is not followed. */
const LONGEST_CHAIN = 100;

/** What the posts of a thread have in common: the id of the first, or of what should be; a post without one is alone. */
function rootOf(post: Post, byId: ReadonlyMap<string, Post>): string {
  const passed = new Set([post]);
  let above = post;
  while (above.parent !== "") {
    const next = byId.get(above.parent);
    if (next === undefined || passed.has(next) || passed.size > LONGEST_CHAIN) return `lost ${above.parent}`;
    passed.add(next);
    above = next;
  }
  return above.id === "" ? `${above.part} ${above.element.start} ${toA1(above.at)}` : above.id;
}
