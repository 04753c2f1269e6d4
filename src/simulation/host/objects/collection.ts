import type { ApiType, Argument } from "../protocol/api-type";
import { required } from "../protocol/errors";
import { integerArgument, textArgument } from "./arguments";

/**
 * What collections have in common, each part to be put into their tables.
 * @param itemType asked for only when it is needed: items may know their collection
 * @param all the items in their order
 * @param keyOf under what an item is asked for
 */
export function collection<T, Item>(
  itemType: () => ApiType<Item>,
  all: (target: T) => readonly Item[],
  keyOf: (item: Item) => string,
) {
  const objectOf = (item: Item | undefined) => (item === undefined ? null : itemType().of(item));
  const find = (target: T, key: Argument) => objectOf(all(target).find((item) => keyOf(item) === key));
  return {
    items: (target: T) => all(target).map((item) => itemType().of(item)),
    item: (target: T, key: Argument) => required(find(target, key)),
    getItemAt: {
      to: (target: T, args: readonly Argument[]) =>
        required(objectOf(all(target)[integerArgument(args, 0, "index")])),
    },
    getItemOrNullObject: {
      to: (target: T, args: readonly Argument[]) => find(target, textArgument(args, 0, "key")),
    },
    getCount: { run: (target: T) => all(target).length },
  };
}
