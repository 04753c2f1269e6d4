/** Which way a key leads: larger, smaller, or back to 100 %. */
const WAYS: Readonly<Record<string, "+" | "-" | "0">> = { "+": "+", "=": "+", "-": "-", _: "-", "0": "0" };

/** The way of a key with Ctrl, if it is one of those that zoom. */
export function zoomWay({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): "+" | "-" | "0" | undefined {
  return (ctrlKey || metaKey) && !altKey ? WAYS[key] : undefined;
}
