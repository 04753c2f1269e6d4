import { type Address, cellCount, intersect, oneCell, sameAddress, toA1 } from "../../../core/cells";
import {
  type CommentModel,
  type SheetModel,
  type WorkbookModel,
  addComment,
} from "../../../spreadsheet/model";
import { ApiType, type Argument, requireWritable } from "../protocol/api-type";
import { HostError, invalidArgument, required } from "../protocol/errors";
import type { Connection } from "../protocol/connection";
import { textArgument } from "./arguments";
import { collection } from "./collection";
import { type CommentTarget, commentType } from "./comment";
import { rangeType } from "./range";
import { type RangeTarget, areaOf, rangeByFullAddress } from "./range-target";

/** The comments of one sheet, or of the whole workbook. */
interface CommentsTarget {
  readonly workbook: WorkbookModel;
  readonly sheet: SheetModel | null;
}

const comments = collection(
  () => commentType,
  allComments,
  ({ comment }) => comment.id,
);

export const commentsType: ApiType<CommentsTarget> = new ApiType<CommentsTarget>({
  name: "CommentCollection",
  since: "1.10",
  items: comments.items,
  item: comments.item,
  objectMethods: {
    Add: { writes: "workbook", to: add },
    GetItemAt: comments.getItemAt,
    GetItemByCell: {
      to: (target, [cell], connection) => {
        const { sheet, areas } = cellArgument(cell, connection);
        const isThere = (comment: CommentModel) =>
          areas.some((area) => intersect(area, oneCell(comment.row, comment.column)) !== null);
        return commentType.of(requireComment({ ...target, sheet }, isThere));
      },
    },
    GetItemByReplyId: {
      to: (target, [id]) =>
        commentType.of(requireComment(target, ({ replies }) => replies.some((reply) => reply.id === id))),
    },
    GetItemOrNullObject: { since: "1.14", ...comments.getItemOrNullObject },
  },
  methods: { GetCount: comments.getCount },
});

function allComments({ workbook, sheet }: CommentsTarget): CommentTarget[] {
  return (sheet ? [sheet] : workbook.sheets).flatMap((owner) =>
    owner.comments.filter(({ isNote }) => isNote !== true).map((comment) => ({ sheet: owner, comment })),
  );
}

function requireComment(target: CommentsTarget, isWanted: (comment: CommentModel) => boolean): CommentTarget {
  return required(allComments(target).find(({ comment }) => isWanted(comment)));
}

/** One thread per cell, one cell per thread: anything else is InvalidArgument; mostly a cell with a note, too. */
function add(_: CommentsTarget, args: readonly Argument[], connection: Connection) {
  const { sheet, areas } = cellArgument(args[0], connection);
  const content = contentOf(args[1]);
  const area = areaOf({ sheet, areas, referenceId: null });
  requireWritable(connection, sheet);
  if (cellCount(area) !== 1) throw invalidArgument("cellAddress is larger than one cell");
  const at = { row: area.top, column: area.left };
  const standing = sheet.comments.filter((comment) => sameAddress(comment, at));
  if (standing.some(({ isNote }) => isNote !== true || !connection.takesCommentsOnNotes))
    throw invalidArgument("the cell already has a comment or note");
  refuseAsAsked(connection, at);
  const comment = addComment(connection.workbook, sheet, at, content, connection.user);
  return commentType.of({ sheet, comment });
}

/** @throws HostError where a test has asked for it */
export function refuseAsAsked({ commentRefusal }: Connection, at: Address): void {
  const code = commentRefusal(toA1(at));
  if (code !== null) throw new HostError(code);
}

/** A range, or text: a full address with its sheet, as the documentation demands. */
function cellArgument(cell: Argument | undefined, { workbook }: Connection): RangeTarget {
  return (
    rangeType.targetOf(cell) ?? rangeByFullAddress(workbook, textArgument([cell ?? null], 0, "cellAddress"))
  );
}

/** Text, or { richContent, mentions }. */
export function contentOf(argument: Argument | undefined): string {
  const isRich = typeof argument === "object" && argument !== null && "richContent" in argument;
  const text = isRich ? argument.richContent : argument;
  if (typeof text !== "string" || text === "") throw invalidArgument("content");
  return text;
}
