/** Threads as Excel keeps them: a part of posts for each sheet, and the persons of the workbook. */
import { addOverrides } from "../../../src/adapters/xlsx/package/content-types";
import { freeName } from "../../../src/adapters/xlsx/package/free-name";
import type { Parts } from "../../../src/adapters/xlsx/package/parts";
import { addRelationship, relatedPart, relatedParts } from "../../../src/adapters/xlsx/package/relationships";
import { escapeXml } from "../../../src/adapters/xlsx/xml/escape";
import { XML_DECLARATION } from "../../../src/adapters/xlsx/xml/namespaces";
import { attribute, childOf, childrenOf } from "../../../src/adapters/xlsx/xml/tree";
import { compareAddresses, fromA1, toA1 } from "../../../src/core/cells";
import type { CommentModel, ReplyModel } from "../../../src/spreadsheet/model";
import { EXCEL, newGuid } from "./excel-file";

interface Person {
  readonly name: string;
  readonly email: string;
}

/** The threads of a sheet as comments with their replies. */
export function readThreads(parts: Parts, bookPart: string, sheetPart: string): CommentModel[] {
  const persons = readPersons(parts, bookPart);
  const threads = new Map<string, CommentModel>();
  for (const part of relatedParts(parts, sheetPart, "threadedComment")) {
    for (const element of childrenOf(parts.tree(part), "threadedComment")) {
      const value = (name: string) => attribute(element.open, name) ?? "";
      const { name, email } = persons.get(value("personId")) ?? { name: "", email: "" };
      const post: ReplyModel = {
        id: value("id"),
        authorName: name,
        authorEmail: email,
        content: childOf(element, "text")?.text ?? "",
        created: `${value("dT")}0Z`,
      };
      const parent = threads.get(value("parentId"));
      if (parent) parent.replies.push(post);
      else
        threads.set(post.id, {
          ...post,
          ...fromA1(value("ref")),
          resolved: value("done") === "1",
          replies: [],
        });
    }
  }
  return [...threads.values()].sort(compareAddresses);
}

function readPersons(parts: Parts, bookPart: string): Map<string, Person> {
  const part = relatedPart(parts, bookPart, "person");
  const elements = part === undefined ? [] : childrenOf(parts.tree(part), "person");
  return new Map(
    elements.map(({ open }) => [
      attribute(open, "id") ?? "",
      {
        name: attribute(open, "displayName") ?? "",
        // Somebody who is not signed in goes by the name alone.
        email: attribute(open, "providerId") === "None" ? "" : (attribute(open, "userId") ?? ""),
      },
    ]),
  );
}

/** The persons that posts are written by, each with an id; those of the file keep theirs. */
export class Persons {
  private readonly ids: Map<string, { readonly person: Person; readonly id: string }>;

  constructor(
    private readonly parts: Parts,
    private readonly bookPart: string,
  ) {
    const known = [...readPersons(parts, bookPart)];
    this.ids = new Map(known.map(([id, person]) => [keyOf(person), { person, id }]));
  }

  idOf({ authorName: name, authorEmail: email }: ReplyModel): string {
    const person = { name, email };
    const { id } = this.ids.get(keyOf(person)) ?? { id: newGuid() };
    this.ids.set(keyOf(person), { person, id });
    return id;
  }

  write(): void {
    const { parts, bookPart } = this;
    if (this.ids.size === 0) return;
    const list = [...this.ids.values()].map(
      ({ id, person: { name, email } }) =>
        `<person displayName="${escapeXml(name)}" id="${id}" userId="${escapeXml(email || name)}" ` +
        `providerId="${email === "" ? "None" : "AD"}"/>`,
    );
    const text = `${XML_DECLARATION}<personList xmlns="${EXCEL.threads}">${list.join("")}</personList>`;
    const known = relatedPart(parts, bookPart, "person");
    const part = known ?? freeName(parts, (number) => `xl/persons/person${number === 1 ? "" : number}.xml`);
    parts.put(part, text);
    if (known !== undefined) return;
    addOverrides(parts, EXCEL.personType, part);
    addRelationship(parts, bookPart, EXCEL.personLink, part);
  }
}

function keyOf({ name, email }: Person): string {
  return JSON.stringify([name, email]);
}

/** Writes the threads of a sheet that has none so far. */
export function writeThreads(
  parts: Parts,
  sheetPart: string,
  comments: readonly CommentModel[],
  persons: Persons,
): void {
  if (comments.length === 0) return;
  const posts = comments.flatMap((comment) => [
    postXml(comment, comment, persons, comment.resolved ? ' done="1"' : ""),
    ...comment.replies.map((reply) => postXml(comment, reply, persons, ` parentId="${comment.id}"`)),
  ]);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const part = freeName(parts, (number) => `xl/threadedComments/threadedComment${number}.xml`);
  parts.put(
    part,
    `${XML_DECLARATION}<ThreadedComments xmlns="${EXCEL.threads}" xmlns:x="${main}">${posts.join("")}</ThreadedComments>`,
  );
  addOverrides(parts, EXCEL.threadType, part);
  addRelationship(parts, sheetPart, EXCEL.threadLink, part);
}

function postXml(comment: CommentModel, post: ReplyModel, persons: Persons, more: string): string {
  const { id, content, created } = post;
  // Excel gives hundredths of a second.
  const time = created.replace(/0Z$/, "");
  return (
    `<threadedComment ref="${toA1(comment)}" dT="${time}" personId="${persons.idOf(post)}" id="${id}"${more}>` +
    `<text>${escapeXml(content)}</text></threadedComment>`
  );
}

/** What Excel puts into the note beside a thread, for programs that know no threads. */
export function legacyText({ content, replies }: CommentModel): string {
  return [
    "[线程批注]",
    "",
    "你的 Excel 版本可读取此线程批注; 但如果在更新版本的 Excel 中打开文件，则对批注所作的任何改动都将被删除。了解详细信息: https://go.microsoft.com/fwlink/?linkid=870924",
    "",
    "注释:",
    `    ${content}`,
    ...replies.flatMap((reply) => ["答复:", `    ${reply.content}`]),
  ].join("\n");
}
