import { attribute, childOf, isSet, listed, numberIn, type XmlElement } from "../xml/tree";
import type { ReadColor } from "./colors";

/** How a cell looks, under the names of the API: { "Font.Bold": true, "Fill.Color": "#FFFF00" }. */
export type CellLooks = Readonly<Record<string, string | number | boolean>>;

/** Styles and weights of borders in files, as the API names them. */
const BORDERS: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  double: ["Double", "Thick"],
};

const SIDES: readonly (readonly [element: string, edge: string])[] = [
  ["left", "EdgeLeft"],
  ["start", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["end", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
];

/** Across and down. */
const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: "Left",
  right: "Right",
  fill: "Fill",
  centerContinuous: "CenterAcrossSelection",
  top: "Top",
  bottom: "Bottom",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
};

/** The looks of each cell style, by its number in the file; none where a file has no styles. */
export function readStyles(root: XmlElement | undefined, color: ReadColor): CellLooks[] {
  const fonts = listed(root, "fonts", "font").map((font) => fontLooks(font, color));
  const fills = listed(root, "fills", "fill").map((fill) => fillLooks(fill, color));
  const borders = listed(root, "borders", "border").map((border) => borderLooks(border, color));
  return listed(root, "cellXfs", "xf").map((style) => ({
    ...fonts[numberIn(style.open, "fontId") ?? 0],
    ...fills[numberIn(style.open, "fillId") ?? 0],
    ...borders[numberIn(style.open, "borderId") ?? 0],
    ...alignmentLooks(childOf(style, "alignment")),
  }));
}

function fontLooks(font: XmlElement, color: ReadColor): CellLooks {
  const value = (name: string) => attribute(childOf(font, name)?.open, "val");
  const isOn = (name: string) => childOf(font, name) !== undefined && isSet(value(name) ?? "1");
  const size = numberIn(childOf(font, "sz")?.open, "val");
  const name = value("name") ?? value("rFont");
  const fontColor = color(childOf(font, "color"));
  const isUnderlined = childOf(font, "u") !== undefined && value("u") !== "none";
  return {
    ...(isOn("b") && { "Font.Bold": true }),
    ...(isOn("i") && { "Font.Italic": true }),
    ...(isOn("strike") && { "Font.Strikethrough": true }),
    ...(isUnderlined && { "Font.Underline": "Single" }),
    ...(size !== null && { "Font.Size": size }),
    ...(name !== undefined && { "Font.Name": name }),
    ...(fontColor !== null && { "Font.Color": fontColor }),
  };
}

/** Patterns are shown as their main colour; a gradient as its first. */
function fillLooks(fill: XmlElement, color: ReadColor): CellLooks {
  const pattern = childOf(fill, "patternFill");
  const kind = attribute(pattern?.open, "patternType") ?? "none";
  const [stop] = listed(fill, "gradientFill", "stop");
  const found =
    pattern === undefined || kind === "none"
      ? color(stop && childOf(stop, "color"))
      : color(childOf(pattern, kind === "solid" ? "fgColor" : "bgColor"));
  return found === null ? {} : { "Fill.Color": found };
}

function borderLooks(border: XmlElement, color: ReadColor): CellLooks {
  const looks: Record<string, string> = {};
  for (const [name, edge] of SIDES) {
    const side = childOf(border, name);
    const kind = BORDERS[attribute(side?.open, "style") ?? ""];
    if (side === undefined || kind === undefined) continue;
    looks[`Borders.${edge}.Style`] = kind[0];
    looks[`Borders.${edge}.Weight`] = kind[1];
    looks[`Borders.${edge}.Color`] = color(childOf(side, "color")) ?? "#000000";
  }
  return looks;
}

/** Excel puts cells at the bottom where nothing is said. */
function alignmentLooks(alignment: XmlElement | undefined): CellLooks {
  const value = (name: string) => attribute(alignment?.open, name);
  const across = ALIGNMENTS[value("horizontal") ?? ""];
  const steps = numberIn(alignment?.open, "indent") ?? 0;
  return {
    VerticalAlignment: ALIGNMENTS[value("vertical") ?? "bottom"] ?? "Bottom",
    ...(across !== undefined && { HorizontalAlignment: across }),
    ...(isSet(value("wrapText")) && { WrapText: true }),
    ...(steps > 0 && { IndentLevel: steps }),
  };
}
