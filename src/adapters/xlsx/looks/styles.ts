import type { Formats } from "../../../spreadsheet/model";
import type { ReadColor } from "./colors";
import { childNamed, childrenNamed, type Element, isSet, numberIn } from "./elements";

/** The looks of each cell style, by its number in the file; under the names of the API. */
export type CellStyles = readonly Formats[];

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

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const VERTICAL: Readonly<Record<string, string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

/** Reads the styles part; none where a file has no such part. */
export function readStyles(root: Element | null, color: ReadColor): CellStyles {
  if (root === null) return [];
  const list = (name: string, item: string) => childrenNamed(childNamed(root, name) ?? root, item);
  const fonts = list("fonts", "font").map((font) => fontFormats(font, color));
  const fills = list("fills", "fill").map((fill) => fillFormats(fill, color));
  const borders = list("borders", "border").map((border) => borderFormats(border, color));
  return list("cellXfs", "xf").map((style) => {
    const { fontId, fillId, borderId } = style.attributes;
    return {
      ...fonts[numberIn(fontId) ?? 0],
      ...fills[numberIn(fillId) ?? 0],
      ...borders[numberIn(borderId) ?? 0],
      ...alignmentFormats(childNamed(style, "alignment")),
    };
  });
}

function fontFormats(font: Element, color: ReadColor): Formats {
  const value = (name: string) => childNamed(font, name)?.attributes["val"];
  const isOn = (name: string) => childNamed(font, name) !== undefined && isSet(value(name), true);
  const size = numberIn(value("sz"));
  const name = value("name") ?? value("rFont");
  const fontColor = color(childNamed(font, "color"));
  const underline = childNamed(font, "u") && (value("u") ?? "single");
  return {
    ...(isOn("b") && { "Font.Bold": true }),
    ...(isOn("i") && { "Font.Italic": true }),
    ...(isOn("strike") && { "Font.Strikethrough": true }),
    ...(underline !== undefined && underline !== "none" && { "Font.Underline": "Single" }),
    ...(size !== null && { "Font.Size": size }),
    ...(name !== undefined && { "Font.Name": name }),
    ...(fontColor !== null && { "Font.Color": fontColor }),
  };
}

/** Patterns are shown as their main colour; a gradient as its first. */
function fillFormats(fill: Element, color: ReadColor): Formats {
  const pattern = childNamed(fill, "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "none";
  const gradient = childNamed(fill, "gradientFill");
  const stop = gradient && childNamed(gradient, "stop");
  const found =
    pattern === undefined || kind === "none"
      ? color(stop && childNamed(stop, "color"))
      : color(childNamed(pattern, kind === "solid" ? "fgColor" : "bgColor"));
  return found === null ? {} : { "Fill.Color": found };
}

function borderFormats(border: Element, color: ReadColor): Formats {
  const formats: Formats = {};
  for (const [name, edge] of SIDES) {
    const side = childNamed(border, name);
    const kind = BORDERS[side?.attributes["style"] ?? ""];
    if (side === undefined || kind === undefined) continue;
    formats[`Borders.${edge}.Style`] = kind[0];
    formats[`Borders.${edge}.Weight`] = kind[1];
    formats[`Borders.${edge}.Color`] = color(childNamed(side, "color")) ?? "#000000";
  }
  return formats;
}

/** Excel puts cells at the bottom where nothing is said. */
function alignmentFormats(alignment: Element | undefined): Formats {
  const { horizontal = "", vertical = "bottom", wrapText, indent } = alignment?.attributes ?? {};
  const across = HORIZONTAL[horizontal];
  const steps = numberIn(indent) ?? 0;
  return {
    VerticalAlignment: VERTICAL[vertical] ?? "Bottom",
    ...(across !== undefined && { HorizontalAlignment: across }),
    ...(isSet(wrapText) && { WrapText: true }),
    ...(steps > 0 && { IndentLevel: steps }),
  };
}
