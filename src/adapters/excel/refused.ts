/** What is done where Excel refuses a comment: fetched only then. */
import { firstCellIn, sameAddress } from "../../core/cells";
import { stopIfLate, type Waiting } from "./giving-up";
import { ifAnswered } from "./pending";
import { commentIds, type Post, type Posted, refusalIn, type Sent } from "./posts";

/** So often Excel is asked again after refusals with the same code; then the rest is taken for refused as well. */
const MOST_ALIKE = 3;

/** Codes of troubles that may be over in a moment: such a comment is asked for once more. */
const PASSING: readonly string[] = [
  "ActivityLimitReached",
  "Conflict",
  "GeneralException",
  "InactiveWorkbook",
  "RequestAborted",
  "ServiceNotAvailable",
];

interface Context {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly waiting: Waiting;
}

/**
 * Goes on with posts after Excel has refused one of them. Each refusal takes one request; whether something was done
 * all the same is looked up in the end.
 * @throws Office errors that say that nothing goes on at all
 */
export async function postRest(where: Context, sent: Sent, error: unknown): Promise<Posted> {
  const all = await goOn(where, sent, error, { refused: [], comments: [], retried: [] });
  const there = await standing(
    where,
    all.refused.map(({ post }) => post),
  );
  const { refused } = all;
  return {
    refused: refused.filter(({ post }) => !there.has(post)).map(({ post: { at }, code }) => ({ at, code })),
    comments: [...all.comments, ...there.values()],
  };
}

/** Sends posts for the first time in a request of their own. */
export async function postAll(where: Context, posts: readonly Post[]): Promise<Posted> {
  if (posts.length === 0) return { refused: [], comments: [] };
  const sent = { posts, ids: posts.map(({ queue }) => queue()) };
  try {
    await where.context.sync();
  } catch (error) {
    return postRest(where, sent, error);
  }
  return { refused: [], comments: commentIds(sent) };
}

interface SoFar {
  readonly refused: readonly { readonly post: Post; readonly code: string }[];
  readonly comments: readonly string[];
  readonly retried: readonly Post[];
}

async function goOn(where: Context, sent: Sent, error: unknown, before: SoFar): Promise<SoFar> {
  const refusal = refusalIn(error);
  if (refusal === null) throw error;
  stopIfLate(where.waiting);
  const { code } = refusal;
  const comments = [...before.comments, ...commentIds(sent)];
  const index = sent.ids.findIndex((id) => ifAnswered(id) === null);
  const failed = sent.posts[index];
  if (failed === undefined) return { ...before, comments };
  const rest = sent.posts.slice(index + 1);
  if (PASSING.includes(code) && !before.retried.includes(failed)) {
    const retried = [...before.retried, failed];
    return send(where, [failed, ...rest], { ...before, comments, retried });
  }
  const refused = [...before.refused, { post: failed, code }];
  if (refused.filter((each) => each.code === code).length < MOST_ALIKE) {
    return send(where, rest, { ...before, comments, refused });
  }
  return { ...before, comments, refused: [...refused, ...rest.map((post) => ({ post, code }))] };
}

async function send(where: Context, posts: readonly Post[], before: SoFar): Promise<SoFar> {
  if (posts.length === 0) return before;
  const sent = { posts, ids: posts.map(({ queue }) => queue()) };
  try {
    await where.context.sync();
  } catch (error) {
    return goOn(where, sent, error, before);
  }
  return { ...before, comments: [...before.comments, ...commentIds(sent)] };
}

/** Comments that stand on their cells although Excel has answered with an error, with their ids. */
async function standing(
  { context, sheet }: Context,
  posts: readonly Post[],
): Promise<ReadonlyMap<Post, string>> {
  const own = posts.filter(({ isComment }) => isComment);
  if (own.length === 0) return new Map();
  try {
    const comments = sheet.comments.load("items/id,items/content");
    await context.sync();
    const same = comments.items
      .filter(({ content }) => own.some(({ text }) => text === content))
      .map((comment) => ({ comment, range: comment.getLocation().load("address") }));
    if (same.length > 0) await context.sync();
    return new Map(
      own.flatMap((post) => {
        const found = same.find(
          ({ comment, range }) =>
            comment.content === post.text && sameAddress(firstCellIn(range.address), post.at),
        );
        return found === undefined ? [] : [[post, found.comment.id] as const];
      }),
    );
  } catch (error) {
    // Without an answer a comment that was refused counts as refused.
    if (refusalIn(error) === null) throw error;
    return new Map();
  }
}
