/** What the pane's frame says while its engine is on the way. */
export const OPENING_TEXTS = {
  failed: "核对功能未能载入，工作簿没有改动。请检查网络，然后重试。",
  retry: "重试",
} as const;
