import { fileNameOf } from "../../../src/faces/addin/file-name";

test.each([
  ["https://example.sharepoint.com/sites/a/%E8%87%AA%E8%AF%84%E8%A1%A8.xlsx?web=1#x", "自评表.xlsx"],
  ["https://example.com/100%.xlsx", "100%.xlsx"],
  ["C:\\财务\\自评表 #2 100%25.xlsx", "自评表 #2 100%25.xlsx"],
  ["\\\\server\\share\\自评表.xlsx", "自评表.xlsx"],
  ["/Users/a/自评表.xlsx", "自评表.xlsx"],
  ["自评表.xlsx", "自评表.xlsx"],
  ["https://example.com/", "工作簿"],
  ["", "工作簿"],
  [undefined, "工作簿"],
])("the workbook at %s is called %s", (place, name) => {
  expect(fileNameOf(place)).toBe(name);
});
