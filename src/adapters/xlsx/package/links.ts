import { ifReadable } from "../errors";
import { differing } from "./differing";
import type { Parts } from "./parts";
import { partKey, relationshipsSource } from "./paths";
import { type Relationship, relationshipsOf } from "./relationships";
import { SharedMap } from "./shared-map";
import { View } from "./view";

/** Which parts lead to which, inside the package. */
interface Links {
  /** By the key of a part for relationships: what it says. */
  readonly lists: SharedMap<readonly Relationship[]>;
  /** By the key of a part that is led to: those that lead there, by the keys of their parts for relationships. */
  readonly sources: SharedMap<SharedMap<Source>>;
}

interface Source {
  /** "" for the package. */
  readonly name: string;
  /** How many of its links lead there. */
  readonly count: number;
}

const links = new View<Links>(
  "links",
  (parts) => follow(parts, { lists: SharedMap.empty(), sources: SharedMap.empty() }, parts.names()),
  follow,
);

/** The names of the parts that lead to a part, be it there or not; "" stands for the package. Unreadable links do not count. */
export function sourcesOf(parts: Parts, target: string): string[] {
  const sources = links.of(parts, undefined).sources.get(partKey(target));
  return sources?.values().map(({ name }) => name) ?? [];
}

function follow(parts: Parts, before: Links, changed: Iterable<string>): Links {
  let { lists, sources } = before;
  for (const name of changed) {
    const source = relationshipsSource(name);
    if (source === undefined) continue;
    const path = partKey(name);
    const now = parts.has(name) ? (ifReadable(() => relationshipsOf(parts, source)) ?? []) : [];
    const { gone, come } = differing(lists.get(path) ?? [], now);
    for (const { key, external } of gone) if (!external) sources = counted(sources, key, path, source, -1);
    for (const { key, external } of come) if (!external) sources = counted(sources, key, path, source, 1);
    lists = now.length > 0 ? lists.with(path, now) : lists.without(path);
  }
  return { lists, sources };
}

function counted(
  all: Links["sources"],
  key: string,
  path: string,
  name: string,
  more: number,
): Links["sources"] {
  const sources = all.get(key) ?? SharedMap.empty<Source>();
  const count = (sources.get(path)?.count ?? 0) + more;
  const left = count > 0 ? sources.with(path, { name, count }) : sources.without(path);
  return left.size > 0 ? all.with(key, left) : all.without(key);
}
