import { readRecord, type LedgerEntry, type RecordedSettings } from "../../src/core/port";
import { readDocumentProperties } from "../../src/adapters/xlsx/record/document-properties";
import { readWebExtensions } from "../../src/adapters/xlsx/record/web-extension";
import { readCustomXml } from "../../src/adapters/xlsx/record/custom-xml";
import { setCell } from "../../src/spreadsheet/model";
import { writeSettings } from "../support/excel-file/custom-xml";
import { withFirstVersionText } from "../support/first-version";
import { partsOf, removeAll } from "../support/record-parts";
import { changeRecord, readRecordParts } from "../../src/adapters/xlsx/record/record";
import { recordChange } from "../../src/core/port";
import { act, openDesk } from "./support/desk";
import { EDITIONS, newClock, SECOND, take } from "./support/editions";
import { referenceFile } from "./support/reference";
import { type FileState, stateOf } from "./support/state";

const FIRST = "2024-01-01T08:00:00.000Z";
const THEN = "2024-02-01T08:00:00.000Z";
const LATER = "2024-03-01T08:00:00.000Z";

const text = (ledger: readonly LedgerEntry[], settings: RecordedSettings) =>
  JSON.stringify({ version: 1, ledger, ignored: [], settings });

/**
 * A corrected file with its record in the three places that it has had: a run of the first version in the properties of
 * the document, a later one in the settings of the add-in, and one of this version in custom XML parts.
 */
async function inThreePlaces(): Promise<Uint8Array> {
  const { bytes } = await take("web", await referenceFile(), ["correct"], newClock());
  const { ledger } = readRecord(readRecordParts(partsOf(bytes)));
  const at = (cell: string, time: string) =>
    ledger.filter((entry) => entry.cell === cell).map((entry) => ({ ...entry, time }));
  const bare = partsOf(bytes);
  removeAll(bare);
  const parts = partsOf(
    withFirstVersionText(
      bare.toZip(),
      text([...at("H6", FIRST), ...at("I14", FIRST)], { palette: "blue", rows: 3 }),
    ),
  );
  writeSettings(parts, new Map([["自评核", text(at("I6", THEN), { palette: "print" })]]));
  const kept = { ledger: at("I25", LATER), ignored: [], settings: {}, settingsTime: "" };
  const change = recordChange([], kept, [{ id: "1", name: "表1" }]);
  if (change === undefined) throw new Error("nothing to record");
  changeRecord(parts, change);
  return parts.toZip();
}

/** Which cells the record tells of, by the place in which it does. */
function places(bytes: Uint8Array) {
  const parts = partsOf(bytes);
  const cells = (stored: readonly { id: string; text: string }[]) =>
    readRecord(stored.map(({ id, text: each }) => ({ id, text: each })))
      .ledger.map(({ cell }) => cell)
      .sort();
  return {
    properties: cells(readDocumentProperties(parts)),
    settings: cells(readWebExtensions(parts)),
    parts: cells(readCustomXml(parts).map(({ part }) => part)),
  };
}

const cellsIn = ({ sheets }: FileState) => sheets["表1"]?.cells;

let file: Uint8Array;
let original: FileState;
beforeAll(async () => {
  file = await inThreePlaces();
  original = await stateOf(await referenceFile());
});

test("each place tells of its own run", () => {
  expect(places(file)).toEqual({ properties: ["H6", "I14"], settings: ["I6"], parts: ["I25"] });
});

test("all runs are read together, and of settings that disagree those with the later run count", async () => {
  const { record } = await stateOf(file);
  expect(record.corrections).toHaveLength(4);
  expect(record.settings).toEqual({ palette: "print", rows: 3 });
  expect(record.amiss).toBe(0);
});

describe.each(["web", "cli"] as const)("%s", (edition) => {
  test("what is written next moves all of it to parts of its own, and loses nothing", async () => {
    // What was corrected is typed wrong again, so that there is something to do.
    const desk = await openDesk("web", file, newClock());
    setCell(desk.workbook, "表1", "I14", 12);
    await desk.runner.port.read();
    const clock = newClock();
    clock.goOn(SECOND);
    const { bytes } = await take(edition, await desk.handOver(), ["correct"], clock);
    const { properties, settings, parts } = places(bytes);
    expect([properties, settings]).toEqual([[], []]);
    expect([...new Set(parts)]).toEqual(["H6", "I14", "I25", "I6"]);
    const { record } = await stateOf(bytes);
    expect(record.settings).toEqual({ palette: "print", rows: 3 });
  });
});

describe.each(EDITIONS)("%s", (edition) => {
  test("looking at it again changes nothing but how marks are painted", async () => {
    const { bytes } = await take(edition, file, ["correct"], newClock());
    expect(cellsIn(await stateOf(bytes))).toEqual(cellsIn(await stateOf(file)));
    expect(Object.values(places(bytes)).flat().sort()).toEqual(["H6", "I14", "I25", "I6"]);
  });
});

test.each(["web", "excel"] as const)(
  "%s takes all runs back, wherever they were recorded",
  async (edition) => {
    const { bytes } = await take(edition, file, ["undo"], newClock());
    expect(cellsIn(await stateOf(bytes))).toEqual(cellsIn(original));
    expect(places(bytes)).toEqual({ properties: [], settings: [], parts: [] });
  },
);

test("Excel moves what stands in older places with its next write", async () => {
  const desk = await openDesk("excel", file, newClock());
  setCell(desk.workbook, "表1", "I14", 12);
  await act(desk, "correct");
  const bytes = await desk.handOver();
  const { properties, settings, parts } = places(bytes);
  expect([properties, settings]).toEqual([[], []]);
  expect([...new Set(parts)]).toEqual(["H6", "I14", "I25", "I6"]);
  expect((await stateOf(bytes)).record.settings).toEqual({ palette: "print", rows: 3 });
});

test.each(EDITIONS)("%s clears every place", async (edition) => {
  const { bytes } = await take(edition, file, ["clear"], newClock());
  expect(places(bytes)).toEqual({ properties: [], settings: [], parts: [] });
});
