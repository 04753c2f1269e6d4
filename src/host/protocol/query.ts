import type { Json } from "../model";
import type { ApiObject } from "./api-type";
import type { QueryInfo } from "./messages";
import type { Session } from "./session";

/** Wanted members by their names on the wire, each with what is wanted below it. */
interface Wanted {
  readonly members: Map<string, Wanted>;
}

/**
 * Answers a load: plain properties under their PascalCase names, nested objects as nested objects, the items of a
 * collection under _Items. Names come in the caller's camelCase with slashes; for a collection they are its items'.
 */
export function answerQuery(object: ApiObject, info: QueryInfo, session: Session): Json {
  const wanted = wantedTree([...(info.Select ?? []), ...(info.Expand ?? [])]);
  const items = object.items(session);
  if (!items) return answer(object, wanted, session);
  const first = info.Skip ?? 0;
  const last = info.Top === undefined ? items.length : first + info.Top;
  return answerItems(object, items.slice(first, last), wanted, session);
}

function answer(object: ApiObject, wanted: Wanted, session: Session): Json {
  const items = object.items(session);
  if (items) return answerItems(object, items, wanted, session);
  object.requireAlive(session);
  const result: Record<string, Json> = object.identity(session);
  const isAll = wanted.members.size === 0 || wanted.members.has("$all");
  if (isAll) for (const name of object.scalars(session)) result[name] = object.get(name, session);
  for (const [name, below] of wanted.members) {
    if (name.startsWith("$")) continue;
    if (!object.hasObject(name)) {
      result[name] = object.get(name, session);
      continue;
    }
    const child = object.object(name, session);
    result[name] = child && answer(child, below, session);
  }
  return result;
}

function answerItems(
  collection: ApiObject,
  items: readonly ApiObject[],
  wanted: Wanted,
  session: Session,
): Json {
  return { ...collection.identity(session), _Items: items.map((item) => answer(item, wanted, session)) };
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
