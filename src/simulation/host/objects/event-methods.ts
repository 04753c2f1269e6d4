import type { Method } from "../protocol/api-type";
import type { EventKind } from "../protocol/connection";

/** The name that registration methods carry for each kind of event. */
const NAMES: Readonly<Record<EventKind, string>> = {
  changed: "DataChanged",
  selection: "SelectionChanged",
  activated: "Activated",
  deactivated: "Deactivated",
  added: "Added",
  deleted: "Deleted",
};

/**
 * _RegisterDataChangedEvent and its like, for a sheet or (null) the collection of all.
 * @param kinds each with the requirement set of its handler (onChanged, …)
 */
export function eventMethods<T>(
  kinds: Readonly<Partial<Record<EventKind, string>>>,
  sheetIdOf: (target: T) => string | null,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [key, since] of Object.entries(kinds)) {
    const kind = key as EventKind;
    methods[`_Register${NAMES[kind]}Event`] = {
      since,
      run: (target, _, { events }) => {
        events.register(kind, sheetIdOf(target));
      },
    };
    methods[`_Unregister${NAMES[kind]}Event`] = {
      since,
      run: (target, _, { events }) => {
        events.unregister(kind, sheetIdOf(target));
      },
    };
  }
  return methods;
}
