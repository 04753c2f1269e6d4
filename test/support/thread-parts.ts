/** Threaded comments as Excel writes them: their parts, and for each a note with its box for older programs. */
import { fromA1 } from "../../src/core/cells";
import { comments, drawing, shape } from "./note-parts";
import { openPackage, type OpenPackage, sheetData } from "./edits";
import { link, override, packageParts, zipOf } from "./packages";

export const THREADS = "xl/threadedComments/threadedComment1.xml";
export const PERSONS = "xl/persons/person.xml";
const MICROSOFT = "http://schemas.microsoft.com/office";
const NAMESPACE = `${MICROSOFT}/spreadsheetml/2018/threadedcomments`;

/** One post; the first of a thread has no parent. */
export interface PostInput {
  readonly text: string;
  readonly by?: "甲" | "乙";
}

export interface ThreadInput {
  readonly cell: string;
  readonly posts: readonly PostInput[];
  readonly isDone?: boolean;
}

/** How Excel words the note of a thread, by its language. */
const FOREWORDS = {
  zh: [
    "[线程批注]\n\n你的 Excel 版本可读取此线程批注; 但如果在更新版本的 Excel 中打开文件，则对批注所作的任何改动都将被删除。了解详细信息: https://go.microsoft.com/fwlink/?linkid=870924\n\n注释:\n    ",
    "\n答复:\n    ",
  ],
  en: [
    "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ",
    "\nReply:\n    ",
  ],
} as const;

export type Language = keyof typeof FOREWORDS;

const PEOPLE = { 甲: "{00000000-0000-4000-8000-00000000000A}", 乙: "{00000000-0000-4000-8000-00000000000B}" };

export const postId = (cell: string, index: number) =>
  `{0000000${index}-0000-4000-8000-${cell.padStart(12, "0")}}`;

/** The note of a thread. */
export const noteText = (texts: readonly string[], language: Language): string => {
  const [foreword, reply] = FOREWORDS[language];
  return foreword + texts.join(reply);
};

export const threadNote = ({ cell, posts }: ThreadInput, author: number, language: Language): string => {
  const text = noteText(
    posts.map((post) => post.text),
    language,
  );
  return (
    `<comment ref="${cell}" authorId="${author}" shapeId="0" xr:uid="${postId(cell, 0)}" ` +
    `xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision"><text><t xml:space="preserve">${text}</t></text></comment>`
  );
};

export const threadsXml = (threads: readonly ThreadInput[]): string => {
  const list = threads.flatMap(({ cell, posts, isDone }) =>
    posts.map(({ text, by = "甲" }, index) => {
      const parent = index === 0 ? "" : ` parentId="${postId(cell, 0)}"`;
      const done = index === 0 && isDone === true ? ' done="1"' : "";
      return (
        `<threadedComment ref="${cell}" dT="2024-03-01T08:00:00.00" personId="${PEOPLE[by]}" ` +
        `id="${postId(cell, index)}"${parent}${done}><text>${text}</text></threadedComment>`
      );
    }),
  );
  return `<ThreadedComments xmlns="${NAMESPACE}">${list.join("")}</ThreadedComments>`;
};

/** The persons who write in threads. */
export const PEOPLE_XML =
  `<personList xmlns="${NAMESPACE}">` +
  Object.entries(PEOPLE)
    .map(([name, id]) => `<person displayName="${name}" id="${id}" userId="${name}" providerId="None"/>`)
    .join("") +
  "</personList>";

export const threadLink = (id: string, target: string) =>
  `<Relationship Id="${id}" Type="${MICROSOFT}/2017/10/relationships/threadedComment" Target="${target}"/>`;

interface Options {
  readonly language?: Language;
  /** Comments on the second sheet. */
  readonly second?: readonly ThreadInput[];
  readonly isAbsolute?: boolean;
  /** What else is changed in the parts. */
  readonly edit?: (parts: Record<string, string>) => Record<string, string>;
}

/** A workbook of two sheets with threads on the first, and perhaps on the second. */
export function threadedBytes(threads: readonly ThreadInput[], options: Options = {}): Uint8Array {
  const { language = "zh", second = [], isAbsolute = false } = options;
  const edit = options.edit ?? ((parts: Record<string, string>) => parts);
  const sheets = [threads, second];
  const to = (part: string) => (isAbsolute ? `/xl/${part}` : `../${part}`);
  const filled = sheets.flatMap((list, index) => (list.length === 0 ? [] : [{ list, number: index + 1 }]));
  const parts = packageParts({
    sheets: sheets.map(
      (list) =>
        sheetData({ A1: "<v>1</v>", B2: "<v>2</v>" }) +
        (list.length === 0 ? "" : '<legacyDrawing r:id="rId1"/>'),
    ),
    sheetRelationships: Object.fromEntries(
      filled.map(({ number }) => [
        number,
        link("rId1", "vmlDrawing", to(`drawings/vmlDrawing${number}.vml`)) +
          link("rId2", "comments", to(`comments${number}.xml`)) +
          threadLink("rId3", to(`threadedComments/threadedComment${number}.xml`)),
      ]),
    ),
    types:
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      '<Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/>' +
      filled
        .map(
          ({ number }) =>
            override(`xl/comments${number}.xml`, "comments") +
            `<Override PartName="/xl/threadedComments/threadedComment${number}.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/>`,
        )
        .join(""),
    parts: {
      [PERSONS]: PEOPLE_XML,
      ...Object.fromEntries(
        filled.flatMap(({ list, number }) => [
          [`xl/threadedComments/threadedComment${number}.xml`, threadsXml(list)],
          [`xl/comments${number}.xml`, notesXml(list, language)],
          [`xl/drawings/vmlDrawing${number}.vml`, boxesOf(list)],
        ]),
      ),
    },
  });
  const links = parts["xl/_rels/workbook.xml.rels"] ?? "";
  const person = `<Relationship Id="rId200" Type="${MICROSOFT}/2017/10/relationships/person" Target="persons/person.xml"/>`;
  return zipOf(
    edit({
      ...parts,
      "xl/_rels/workbook.xml.rels": links.replace("</Relationships>", `${person}</Relationships>`),
    }),
  );
}

export const openThreads = (threads: readonly ThreadInput[], options: Options = {}): OpenPackage =>
  openPackage(threadedBytes(threads, options));

export const notesXml = (threads: readonly ThreadInput[], language: Language) =>
  comments(
    threads.map(({ cell }) => `tc=${postId(cell, 0)}`),
    threads.map((thread, index) => threadNote(thread, index, language)),
  );

const boxesOf = (threads: readonly ThreadInput[]) =>
  drawing(
    threads
      .map(({ cell }, index) => {
        const { row, column } = fromA1(cell);
        return shape(`_x0000_s${1025 + index}`, row, column);
      })
      .join(""),
  );

/** Names of the authors of a comments part. */
export const authorsIn = (text = ""): string[] =>
  [...text.matchAll(/<author>([^<]*)/g)].map(([, name = ""]) => name);

/** Its notes: cell, author, text. */
export const notesIn = (text = ""): (string | undefined)[][] => {
  const authors = authorsIn(text);
  return [...text.matchAll(/<comment ref="(\w+)" authorId="(\d+)"[^>]*>(.*?)<\/comment>/gs)].map(
    ([, cell, author, content = ""]) => [
      cell,
      authors[Number(author)],
      [...content.matchAll(/<t(?: [^>]*)?>([^<]*)/g)].map(([, piece]) => piece).join(""),
    ],
  );
};

/** Texts of the posts of a part. */
export const postsIn = (text = ""): string[] =>
  [...text.matchAll(/<text>([^<]*)/g)].map(([, post = ""]) => post);

/** A part, and a link that leads to it, taken out of the parts. */
export const without = (
  parts: Readonly<Record<string, string>>,
  part: string,
  links: string,
  id: string,
): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part)),
  [links]: (parts[links] ?? "").replace(new RegExp(`<Relationship Id="${id}"[^>]*>`), ""),
});

/** What Excel has written for us on A1. */
export const OURS = "【自评核·E02】得分由 9 更正为 8。\n依据：甲。";
/** A thread of ours to which a person has replied. */
export const ANSWERED: ThreadInput = { cell: "A1", posts: [{ text: OURS }, { text: "已核对", by: "乙" }] };
/** A person's thread with a reply of ours. */
export const OUR_REPLY: ThreadInput = {
  cell: "A1",
  posts: [{ text: "请核实", by: "乙" }, { text: OURS }, { text: "好的", by: "乙" }],
};
