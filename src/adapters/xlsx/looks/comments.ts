import { childNamed, childrenNamed, descendants, type Element } from "./elements";

/** What somebody wrote beside a cell. */
export interface CommentText {
  /** "J6". */
  readonly cell: string;
  readonly author: string;
  readonly text: string;
  readonly replies: readonly { readonly author: string; readonly text: string }[];
}

/** The notes of a comments part. */
export function readNotes(root: Element): CommentText[] {
  const list = childNamed(root, "authors");
  const authors = list === undefined ? [] : childrenNamed(list, "author").map(({ text }) => text);
  const comments = childNamed(root, "commentList");
  return (comments === undefined ? [] : childrenNamed(comments, "comment")).map((comment) => ({
    cell: comment.attributes["ref"] ?? "",
    author: authors[Number(comment.attributes["authorId"])] ?? "",
    text: [...descendants(comment)]
      .filter(({ name }) => name === "t")
      .map(({ text }) => text)
      .join(""),
    replies: [],
  }));
}

/** The threads of a threaded comments part; names come from the persons part. */
export function readThreads(root: Element, persons: ReadonlyMap<string, string>): CommentText[] {
  const posts = childrenNamed(root, "threadedComment").map(({ attributes, ...post }) => ({
    id: attributes["id"] ?? "",
    parent: attributes["parentId"],
    cell: attributes["ref"] ?? "",
    author: persons.get(attributes["personId"] ?? "") ?? "",
    text: childNamed({ attributes, ...post }, "text")?.text ?? "",
  }));
  return posts
    .filter(({ parent }) => parent === undefined)
    .map(({ id, cell, author, text }) => ({
      cell,
      author,
      text,
      replies: posts
        .filter(({ parent }) => parent === id)
        .map((reply) => ({ author: reply.author, text: reply.text })),
    }));
}

/** Who wrote threads, by id. */
export function readPersons(root: Element): Map<string, string> {
  return new Map(
    childrenNamed(root, "person").map(({ attributes }) => [
      attributes["id"] ?? "",
      attributes["displayName"] ?? "",
    ]),
  );
}
