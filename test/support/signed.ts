import { unzipSync } from "fflate";
import { zipOf } from "./packages";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const KIND = `${PACKAGE}/digital-signature`;
const TYPE = "application/vnd.openxmlformats-package.digital-signature";
const SIGNATURE =
  '<?xml version="1.0" encoding="UTF-8"?><Signature xmlns="http://www.w3.org/2000/09/xmldsig#" Id="idPackageSignature"><SignedInfo/><SignatureValue>AAAA</SignatureValue></Signature>';

/** What signing adds to a package: parts, links from the package, content types. No key has made these signatures. */
export interface Signing {
  readonly parts: Readonly<Record<string, string>>;
  readonly links: string;
  readonly types: string;
}

const list = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}">${content}</Relationships>`;
const link = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${KIND}/${kind}" Target="${target}"/>`;

/** As Excel signs: an origin of no bytes, and each signature under an Override. */
export const AS_EXCEL: Signing = {
  parts: {
    "_xmlsignatures/origin.sigs": "",
    "_xmlsignatures/_rels/origin.sigs.rels": list(link("rId1", "signature", "sig1.xml")),
    "_xmlsignatures/sig1.xml": SIGNATURE,
  },
  links: link("rIdSig", "origin", "_xmlsignatures/origin.sigs"),
  types: `<Default Extension="sigs" ContentType="${TYPE}-origin"/><Override PartName="/_xmlsignatures/sig1.xml" ContentType="${TYPE}-xmlsignature+xml"/>`,
};

const PLACE = "package/services/digital-signature";

/** As .NET programs sign: other names, a certificate in a part of its own, targets from the root, two signatures. */
export const AS_DOTNET: Signing = {
  parts: {
    [`${PLACE}/origin.psdsor`]: "",
    [`${PLACE}/_rels/origin.psdsor.rels`]: list(
      link("R1", "signature", `/${PLACE}/xml-signature/a.psdsxs`) +
        link("R2", "signature", `/${PLACE}/xml-signature/b.psdsxs`),
    ),
    [`${PLACE}/xml-signature/a.psdsxs`]: SIGNATURE,
    [`${PLACE}/xml-signature/b.psdsxs`]: SIGNATURE,
    [`${PLACE}/xml-signature/_rels/a.psdsxs.rels`]: list(link("R3", "certificate", `/${PLACE}/c.cer`)),
    [`${PLACE}/xml-signature/_rels/b.psdsxs.rels`]: list(link("R3", "certificate", `/${PLACE}/c.cer`)),
    [`${PLACE}/c.cer`]: "certificate",
  },
  links: link("R0", "origin", `/${PLACE}/origin.psdsor`),
  types: [
    ["psdsor", "origin"],
    ["psdsxs", "xmlsignature+xml"],
    ["cer", "certificate"],
  ]
    .map(([extension, kind]) => `<Default Extension="${extension}" ContentType="${TYPE}-${kind}"/>`)
    .join(""),
};

/** What is left of a signed file whose signatures were taken off by hand. */
export const ORIGIN_ALONE: Signing = {
  parts: { "_xmlsignatures/origin.sigs": "" },
  links: link("rIdSig", "origin", "_xmlsignatures/origin.sigs"),
  types: `<Default Extension="sigs" ContentType="${TYPE}-origin"/>`,
};

/** A file with what signing adds to it. */
export function signed(bytes: Uint8Array, { parts, links, types }: Signing): Uint8Array {
  const entries = new Map<string, string | Uint8Array>(Object.entries(unzipSync(bytes)));
  const into = (name: string, end: string, added: string) => {
    const text = new TextDecoder().decode(entries.get(name) as Uint8Array);
    if (!text.includes(end)) throw new Error(`${name} has no ${end}`);
    entries.set(name, text.replace(end, added + end));
  };
  into("_rels/.rels", "</Relationships>", links);
  into("[Content_Types].xml", "</Types>", types);
  return zipOf(Object.fromEntries([...entries, ...Object.entries(parts)]));
}
