import { Resvg } from "@resvg/resvg-js";

export interface Icon {
  /** The drawing in assets/. */
  readonly drawing: string;
  /** The picture's file name. */
  readonly name: string;
  /** Width and height in pixels. */
  readonly size: number;
}

/** What Office asks for: 16, 32 and 80 in the ribbon, 32, 64 and 128 in its lists of add-ins. */
export const ICONS: readonly Icon[] = [
  // Small ones from a simpler drawing, whose lines do not blur.
  ...pictures("icon-small.svg", "icon", [16, 32]),
  ...pictures("icon.svg", "icon", [64, 80, 128]),
  ...pictures("icon-pane.svg", "icon-pane", [16, 32, 80]),
];

/** Renders a drawing as a PNG of the given width and height. */
export function renderIcon(drawing: string, size: number): Uint8Array {
  return new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render().asPng();
}

function pictures(drawing: string, name: string, sizes: readonly number[]): Icon[] {
  return sizes.map((size) => ({ drawing, name: `${name}-${size}.png`, size }));
}
