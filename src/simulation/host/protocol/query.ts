import type { Json } from "../../../spreadsheet/model";
import type { ApiObject } from "./api-type";
import type { QueryInfo } from "./messages";
import type { Connection } from "./connection";

/** Wanted members by their names on the wire, each with what is wanted below it. */
interface Wanted {
  readonly members: Map<string, Wanted>;
}

/**
 * Answers a load: plain properties under their PascalCase names, nested objects as nested objects, the items of a
 * collection under _Items. Names come in the caller's camelCase with slashes; for a collection they are its items'.
 */
export function answerQuery(object: ApiObject, info: QueryInfo, connection: Connection): Json {
  const wanted = wantedTree([...(info.Select ?? []), ...(info.Expand ?? [])]);
  const items = object.items(connection);
  if (!items) return answer(object, wanted, connection);
  const first = info.Skip ?? 0;
  const last = info.Top === undefined ? items.length : first + info.Top;
  return answerItems(object, items.slice(first, last), wanted, connection);
}

function answer(object: ApiObject, wanted: Wanted, connection: Connection): Json {
  const items = object.items(connection);
  if (items) return answerItems(object, items, wanted, connection);
  object.requireAlive(connection);
  const result: Record<string, Json> = object.identity(connection);
  const isAll = wanted.members.size === 0 || wanted.members.has("$all");
  if (isAll) for (const name of object.scalars(connection)) result[name] = object.get(name, connection);
  for (const [name, below] of wanted.members) {
    if (name.startsWith("$")) continue;
    if (!object.hasObject(name)) {
      result[name] = object.get(name, connection);
      continue;
    }
    const child = object.object(name, connection);
    result[name] = child && answer(child, below, connection);
  }
  return result;
}

function answerItems(
  collection: ApiObject,
  items: readonly ApiObject[],
  wanted: Wanted,
  connection: Connection,
): Json {
  return {
    ...collection.identity(connection),
    _Items: items.map((item) => answer(item, wanted, connection)),
  };
}

function wantedTree(names: readonly string[]): Wanted {
  const root: Wanted = { members: new Map() };
  for (const name of names) {
    let node = root;
    for (const part of name.split("/")) {
      const key = part.charAt(0).toUpperCase() + part.slice(1);
      const next: Wanted = node.members.get(key) ?? { members: new Map() };
      node.members.set(key, next);
      node = next;
    }
  }
  return root;
}
