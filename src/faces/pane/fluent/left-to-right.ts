/**
 * Stands in builds for what mirrors styles for pages that are written from right to left. Ours is written in Chinese:
 * mirrored styles would be made for every element, and never be used.
 */
export function convert<Styles>(styles: Styles): Styles {
  return styles;
}

export function convertProperty<Value>(key: string, value: Value): { key: string; value: Value } {
  return { key, value };
}
