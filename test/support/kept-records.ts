/** Records as parts, changed as an adapter changes them. */
import {
  type KeptRecord,
  readRecord,
  recordChange,
  type RecordChange,
  type RecordPart,
} from "../../src/core/port";

/** A record that holds nothing. */
export const NOTHING_KEPT: KeptRecord = { ledger: [], ignored: [], settings: {}, settingsTime: "" };

export const TABS = [
  { id: "1", name: "表1" },
  { id: "2", name: "表2" },
];

let added = 0;
/** The parts after a change, as an adapter stores them: each with an id of its own. */
export function applied(parts: readonly RecordPart[], { remove, add }: RecordChange): RecordPart[] {
  const kept = parts.filter(({ id }) => !remove.includes(id));
  return [...kept, ...add.map((text) => ({ id: `id ${++added}`, text }))];
}

/** The parts once they hold this. */
export const write = (parts: readonly RecordPart[], wanted: KeptRecord, tabs = TABS): RecordPart[] => {
  const change = recordChange(parts, wanted, tabs);
  return change === undefined ? [...parts] : applied(parts, change);
};

/** What parts say, without what is said of the parts themselves. */
export function keptIn(parts: readonly RecordPart[]): KeptRecord {
  const { ledger, ignored, settings, settingsTime } = readRecord(parts);
  return { ledger, ignored, settings, settingsTime };
}
