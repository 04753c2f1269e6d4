/** @jest-environment jsdom */
import { dumpWorkbook, FLAG } from "../../../src/simulation/host";
import { connect, failureOf, SMALL_WORKBOOK } from "../../support/host";

const OURS = "urn:ziping:test";
const FIRST = `<记录 xmlns="${OURS}"><条 位置="A1">12 &lt; 13</条></记录>`;
const SECOND = `<r:记录 xmlns:r="${OURS}"/>`;
const FOREIGN = `<?xml version="1.0" encoding="UTF-8"?><data xmlns="urn:else">别人的</data>`;
const PLAIN = "<data/>";

const withParts = (...customXmlParts: string[]) => connect({ ...SMALL_WORKBOOK, customXmlParts });

test("a part is added, found again by its id and its namespace, changed and deleted", async () => {
  const { Excel, host } = connect();
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const added = customXmlParts.add(FIRST).load("id,namespaceUri");
    await context.sync();
    expect(added.id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    expect(added.namespaceUri).toBe(OURS);
    const text = customXmlParts.getItem(added.id).getXml();
    const only = customXmlParts.getByNamespace(OURS).getOnlyItem();
    const sameText = only.getXml();
    only.load("id");
    await context.sync();
    expect([text.value, sameText.value, only.id]).toEqual([FIRST, FIRST, added.id]);
    only.setXml(SECOND);
    const changed = added.getXml();
    await context.sync();
    expect(changed.value).toBe(SECOND);
    expect(dumpWorkbook(host.workbook).content["customXmlParts"]).toEqual([{ id: added.id, xml: SECOND }]);
    added.delete();
    await context.sync();
  });
  expect(dumpWorkbook(host.workbook).content["customXmlParts"]).toEqual([]);
});

test("the collections list and count their parts in the order of adding, each namespace its own", async () => {
  const { Excel } = withParts(FOREIGN, FIRST, PLAIN, SECOND);
  await Excel.run(async (context) => {
    const all = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
    const ours = all.getByNamespace(OURS).load("items/id");
    const none = all.getByNamespace("urn:nobody").load("items/id");
    const counts = [all, ours, none, all.getByNamespace("")].map((parts) => parts.getCount());
    await context.sync();
    expect(all.items.map(({ namespaceUri }) => namespaceUri)).toEqual(["urn:else", OURS, "", OURS]);
    expect(ours.items.map(({ id }) => id)).toEqual([all.items[1]?.id, all.items[3]?.id]);
    expect(none.items).toEqual([]);
    expect(counts.map(({ value }) => value)).toEqual([4, 2, 0, 1]);
    // Items of a loaded collection are addressed anew by their ids.
    const texts = ours.items.map((part) => part.getXml());
    await context.sync();
    expect(texts.map(({ value }) => value)).toEqual([FIRST, SECOND]);
  });
});

test("what is not there is a null object, or ItemNotFound", async () => {
  const { Excel, host } = withParts(FOREIGN, FIRST, SECOND);
  const [foreignId = ""] = host.workbook.customXmlParts.keys();
  const nulls = await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const ours = customXmlParts.getByNamespace(OURS);
    const objects = [
      customXmlParts.getItemOrNullObject("{0}"),
      customXmlParts.getItemOrNullObject(foreignId),
      ours.getItemOrNullObject(foreignId),
      ours.getOnlyItemOrNullObject(),
      customXmlParts.getByNamespace("urn:nobody").getOnlyItemOrNullObject(),
      customXmlParts.getByNamespace("urn:else").getOnlyItemOrNullObject(),
    ];
    for (const object of objects) object.load("id");
    await context.sync();
    return objects.map(({ isNullObject }) => isNullObject);
  });
  expect(nulls).toEqual([true, false, true, true, true, false]);
  const reach = async (find: (parts: Excel.CustomXmlPartCollection) => Excel.CustomXmlPart) => {
    const work = Excel.run(async (context) => {
      find(context.workbook.customXmlParts).load("id");
      await context.sync();
    });
    return (await failureOf(work)).code;
  };
  expect(await reach((parts) => parts.getItem("{0}"))).toBe("ItemNotFound");
  expect(await reach((parts) => parts.getByNamespace(OURS).getItem(foreignId))).toBe("ItemNotFound");
  expect(await reach((parts) => parts.getByNamespace("urn:nobody").getOnlyItem())).toBe("ItemNotFound");
  expect(await reach((parts) => parts.getByNamespace(OURS).getOnlyItem())).toBe("InvalidOperation");
});

test.each(["", "文字", "<a>", "<a></b>", "<a/><b/>", "<a x=1/>", "<p:a/>", "<a>&nbsp;</a>", "<a>\u0001</a>"])(
  "%j is no well-formed XML and is refused",
  async (xml) => {
    const { Excel, host } = withParts(FIRST);
    const before = dumpWorkbook(host.workbook);
    const attempt = (queue: (parts: Excel.CustomXmlPartCollection) => void) =>
      failureOf(
        Excel.run(async (context) => {
          queue(context.workbook.customXmlParts);
          await context.sync();
        }),
      );
    const added = await attempt((parts) => void parts.add(xml));
    const changed = await attempt((parts) => {
      parts.getByNamespace(OURS).getOnlyItem().setXml(xml);
    });
    expect([added.code, changed.code]).toEqual(["InvalidArgument", "InvalidArgument"]);
    expect(dumpWorkbook(host.workbook)).toEqual(before);
  },
);

test("reading is sent as reading, writing as writing; a read-only workbook refuses only the latter", async () => {
  const { Excel, host } = withParts(FIRST);
  const read = async (context: Excel.RequestContext) => {
    const part = context.workbook.customXmlParts.getByNamespace(OURS).getOnlyItemOrNullObject();
    const text = part.getXml();
    await context.sync();
    return text.value;
  };
  await Excel.run(read);
  const writes: ((parts: Excel.CustomXmlPartCollection) => void)[] = [
    (parts) => void parts.add(SECOND),
    (parts) => {
      parts.getItem([...host.workbook.customXmlParts.keys()][0] ?? "").setXml(SECOND);
    },
    (parts) => {
      parts.getItem([...host.workbook.customXmlParts.keys()][0] ?? "").delete();
    },
  ];
  const write = (queue: (parts: Excel.CustomXmlPartCollection) => void) =>
    Excel.run(async (context) => {
      queue(context.workbook.customXmlParts);
      await context.sync();
    });
  for (const queue of writes) await write(queue);
  expect(host.log.records.map(({ flags }) => flags)).toEqual([
    FLAG.concurrent,
    FLAG.write,
    FLAG.write,
    FLAG.write,
  ]);
  host.workbook.readOnly = true;
  expect([...host.workbook.customXmlParts.values()]).toEqual([SECOND]);
  for (const queue of writes) expect((await failureOf(write(queue))).code).toBe("AccessDenied");
  expect(await Excel.run(read)).toBe(SECOND);
});

test("before ExcelApi 1.5 there are none", async () => {
  const { Excel } = connect(SMALL_WORKBOOK, { excelApi: "1.4" });
  const work = Excel.run(async (context) => {
    context.workbook.customXmlParts.load("items/id");
    await context.sync();
  });
  expect((await failureOf(work)).code).toBe("ApiNotFound");
});
