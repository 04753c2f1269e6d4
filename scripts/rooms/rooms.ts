import list from "../../src/rooms.json";

/** Every room with what it may import: rooms, or a whole wing, but only what is printed above it. Lowest first. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = list.rooms;

export const NAMES: readonly string[] = Object.keys(ROOMS);

/** The room of a file, "core/cells" for "src/core/cells/area.ts"; null outside the rooms. A room may hold another. */
export function roomOf(file: string): string | null {
  const rooms = NAMES.filter((room) => file.startsWith(`src/${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? null;
}
