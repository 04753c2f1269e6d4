import { attribute, isSet, listed, numberIn, type XmlElement } from "../xml/tree";

/** Reads a colour element as "#RRGGBB"; null for "automatic" and for what cannot be told. */
export type ReadColor = (color: XmlElement | undefined) => string | null;

/** Where themes keep the colours that numbers refer to; the first two pairs are swapped in files. */
const THEME_ORDER = [
  ...["lt1", "dk1", "lt2", "dk2", "accent1", "accent2"],
  ...["accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"],
];

/** Excel's palette of old: 0–7 are repeated as 8–15. */
const PALETTE = [
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF",
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080",
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF",
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF",
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99",
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696",
  "003366 339966 003300 333300 993300 993366 333399 333333",
].flatMap((line) => line.split(" "));

/** The colours of a workbook, by its theme if it has one. */
export function colorReader(theme: XmlElement | undefined): ReadColor {
  const themeColors = readTheme(theme);
  return (color) => {
    if (color === undefined || isSet(attribute(color.open, "auto"))) return null;
    const number = (name: string) => numberIn(color.open, name);
    const plain =
      rgbIn(attribute(color.open, "rgb")) ??
      themeColors[number("theme") ?? -1] ??
      paletteColor(number("indexed"));
    return plain === null ? null : tinted(plain, number("tint") ?? 0);
  };
}

function readTheme(theme: XmlElement | undefined): (string | null)[] {
  const [scheme] = listed(theme, "themeElements", "clrScheme");
  if (!scheme) return [];
  return THEME_ORDER.map((name) => {
    const open = listed(scheme, name)[0]?.open;
    return rgbIn(attribute(open, "lastClr") ?? attribute(open, "val"));
  });
}

/** "FF1F4E79" or "1F4E79": whether the colour lets others shine through does not matter in a grid. */
function rgbIn(text = ""): string | null {
  const match = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text);
  return match?.[1] === undefined ? null : `#${match[1].toUpperCase()}`;
}

function paletteColor(index: number | null): string | null {
  if (index === null || index < 0 || index > 63) return null;
  const color = PALETTE[index < 8 ? index : index - 8];
  return color === undefined ? null : `#${color}`;
}

/** Lighter (up to 1: white) or darker (down to -1: black). */
function tinted(color: string, tint: number): string {
  const moved = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16);
    const target = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint;
    return Math.round(target).toString(16).padStart(2, "0");
  });
  return `#${moved.join("").toUpperCase()}`;
}
