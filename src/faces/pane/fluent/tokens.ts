/** What lies over what: these alone have a value where no theme gives one. */
const LAYERS: Readonly<Record<string, number>> = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

/**
 * Stands in builds for Fluent's list of its 450 colours and measures, each written out with the custom property that it
 * stands for: every pane would load that list before it is painted, and the property's name says as much.
 */
export const tokens = new Proxy<Record<string, string>>(
  {},
  {
    get: (_, key) => {
      const name = String(key);
      return name in LAYERS ? `var(--${name}, ${LAYERS[name] ?? 0})` : `var(--${name})`;
    },
  },
);
