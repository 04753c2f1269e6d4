import { packageParts, zipOf } from "../../../../test/support/packages";
import { addOverrides } from "./content-types";
import { freeName } from "./free-name";
import { Parts } from "./parts";
import { readZip } from "./zip-read";

const workbook = (more: Readonly<Record<string, string>>) =>
  Parts.of(readZip(zipOf({ ...packageParts(), ...more })));
const name = (number: number) => `xl/comments${number}.xml`;
const links = (content: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
const link = (target: string, mode = "") =>
  links(`<Relationship Id="a" Type="b" Target="${target}"${mode}/>`);

test("is none of a part, of what a relationship leads to, or of what has a content type", () => {
  const parts = workbook({
    "XL/Comments1.xml": "<a/>",
    "xl/worksheets/_rels/sheet9.xml.rels": link("../comments2.xml"),
    "xl/_rels/other.xml.rels": link("/xl/COMMENTS3.xml"),
  });
  addOverrides(parts, "text/a", "xl/comments4.xml");
  expect(freeName(parts, name)).toBe("xl/comments5.xml");
});

test("may be that of something outside the package, and broken relationships do not stand in the way", () => {
  const parts = workbook({
    "xl/_rels/a.xml.rels": link("comments1.xml", ' TargetMode="External"'),
    "xl/_rels/b.xml.rels": "<Relationships>",
  });
  expect(freeName(parts, name)).toBe("xl/comments1.xml");
});
