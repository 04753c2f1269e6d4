/** Namespaces by what they hold; the second of a pair is that of Strict files. */
export const SPREADSHEET = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
] as const;

export const RELATIONSHIPS = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
] as const;

export const CUSTOM_XML = [
  "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  "http://purl.oclc.org/ooxml/officeDocument/customXml",
] as const;

export const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** First line of the parts we create, as Office writes it. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
