/** The moment at which tests write, on every machine. */
export const now = () => new Date("2025-03-01T08:00:00Z");
