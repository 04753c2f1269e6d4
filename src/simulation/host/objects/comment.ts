import { oneCell } from "../../../core/cells";
import {
  type CommentModel,
  type Json,
  type ReplyModel,
  type SheetModel,
  addReply,
} from "../../../spreadsheet/model";
import { ApiType, type Property } from "../protocol/api-type";
import { invalidArgument } from "../protocol/errors";
import { booleanValue } from "./arguments";
import { collection } from "./collection";
import { contentOf, refuseAsAsked } from "./comments";
import { rangeType } from "./range";
import { rangeTarget } from "./range-target";

export interface CommentTarget {
  readonly sheet: SheetModel;
  readonly comment: CommentModel;
}

interface ReplyTarget extends CommentTarget {
  readonly reply: ReplyModel;
}

export const commentType: ApiType<CommentTarget> = new ApiType<CommentTarget>({
  name: "Comment",
  since: "1.10",
  sheetOf: ({ sheet }) => sheet,
  isAlive: ({ sheet, comment }) => sheet.comments.includes(comment),
  identity: ({ comment }) => ({ Id: comment.id }),
  properties: {
    ...postProperties(({ comment }) => comment),
    Resolved: {
      since: "1.11",
      get: ({ comment }) => comment.resolved,
      set: ({ comment }, value) => {
        comment.resolved = booleanValue(value, "resolved");
      },
    },
  },
  objects: {
    Replies: { to: (target) => repliesType.of(target) },
  },
  objectMethods: {
    GetLocation: { to: locate },
  },
  methods: {
    Delete: {
      writes: "sheet",
      run: ({ sheet, comment }) => {
        sheet.comments.splice(sheet.comments.indexOf(comment), 1);
      },
    },
  },
});

const replies = collection(
  () => replyType,
  (target: CommentTarget) => target.comment.replies.map((reply) => ({ ...target, reply })),
  ({ reply }) => reply.id,
);

const repliesType: ApiType<CommentTarget> = new ApiType<CommentTarget>({
  name: "CommentReplyCollection",
  since: "1.10",
  sheetOf: ({ sheet }) => sheet,
  isAlive: ({ sheet, comment }) => sheet.comments.includes(comment),
  items: replies.items,
  item: replies.item,
  objectMethods: {
    Add: {
      writes: "sheet",
      to: (target, [content], connection) => {
        refuseAsAsked(connection, target.comment);
        const { workbook, user } = connection;
        return replyType.of({
          ...target,
          reply: addReply(workbook, target.comment, contentOf(content), user),
        });
      },
    },
    GetItemAt: replies.getItemAt,
  },
  methods: { GetCount: replies.getCount },
});

const replyType: ApiType<ReplyTarget> = new ApiType<ReplyTarget>({
  name: "CommentReply",
  since: "1.10",
  sheetOf: ({ sheet }) => sheet,
  isAlive: ({ sheet, comment, reply }) => sheet.comments.includes(comment) && comment.replies.includes(reply),
  identity: ({ reply }) => ({ Id: reply.id }),
  properties: {
    ...postProperties(({ reply }) => reply),
    Resolved: { since: "1.11", get: ({ comment }) => comment.resolved },
  },
  objectMethods: {
    GetLocation: { to: locate },
    GetParentComment: { to: ({ sheet, comment }) => commentType.of({ sheet, comment }) },
  },
  methods: {
    Delete: {
      writes: "sheet",
      run: ({ comment, reply }) => {
        comment.replies.splice(comment.replies.indexOf(reply), 1);
      },
    },
  },
});

/** What comments and replies have in common. */
function postProperties<T>(postOf: (target: T) => ReplyModel): Record<string, Property<T>> {
  return {
    AuthorEmail: { get: (target): Json => postOf(target).authorEmail },
    AuthorName: { get: (target): Json => postOf(target).authorName },
    Content: {
      get: (target): Json => postOf(target).content,
      set: (target, value) => {
        if (typeof value !== "string" || value === "") throw invalidArgument("content");
        postOf(target).content = value;
      },
    },
    ContentType: { since: "1.12", get: (): Json => "Plain" },
    CreationDate: { get: (target): Json => postOf(target).created },
    Id: { get: (target): Json => postOf(target).id },
  };
}

function locate({ sheet, comment }: CommentTarget) {
  return rangeType.of(rangeTarget(sheet, oneCell(comment.row, comment.column)));
}
