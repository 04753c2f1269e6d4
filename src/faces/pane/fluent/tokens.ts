/**
 * Stands in builds for Fluent's list of its 450 colours and measures, each written out with the custom property that it
 * stands for: every pane would load that list before it is painted, and the property's name says as much.
 */
export const tokens = new Proxy<Record<string, string>>({}, { get: (_, name) => `var(--${String(name)})` });
