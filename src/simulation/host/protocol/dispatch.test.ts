import { type WorkbookModel } from "../../../spreadsheet/model";
import { createWorkbook } from "../../../../test/support/workbook-spec";
import { ApiType, dispatch } from ".";
import { type ObjectPath, PATH, type RequestBody } from "./messages";
import { Connection } from "./connection";

const workbook = createWorkbook({ sheets: [{ name: "S" }] });
const made: string[] = [];

const childType = new ApiType<string>({
  name: "Child",
  identity: (name) => ({ Id: name }),
  properties: { Name: { get: (name) => name }, Broken: { get: () => JSON.parse("{") as string } },
});
const rootType = new ApiType<WorkbookModel>({
  name: "Root",
  objectMethods: {
    Make: {
      to: (_, [name]) => {
        made.push(name as string);
        return childType.of(name as string);
      },
    },
    Later: { since: "1.9", to: () => null },
  },
  methods: { Echo: { run: (_, [value]) => value } },
});

function run(actions: RequestBody["Actions"], paths: ObjectPath[] = []) {
  const root: ObjectPath = { Id: 1, ObjectPathType: PATH.global, Name: "" };
  const body: RequestBody = {
    Actions: actions,
    ObjectPaths: Object.fromEntries([root, ...paths].map((path) => [String(path.Id), path])),
  };
  const events = { register: () => undefined, unregister: () => undefined };
  return dispatch(
    body,
    rootType.of(workbook),
    new Connection(workbook, events, "1.8", { name: "张三" }),
    () => undefined,
  );
}

const make: ObjectPath = {
  Id: 2,
  ObjectPathType: PATH.method,
  Name: "Make",
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: ["甲"] },
};

test("a path that makes something makes it once, however often it is used", () => {
  const { Results } = run(
    [
      { Id: 3, ActionType: 1, Name: "", ObjectPathId: 2 },
      { Id: 4, ActionType: 2, Name: "", ObjectPathId: 2, QueryInfo: { Select: ["name"] } },
    ],
    [make],
  );
  expect(made).toEqual(["甲"]);
  expect(Results).toEqual([
    { ActionId: 3, Value: { Id: "甲" } },
    { ActionId: 4, Value: { Id: "甲", Name: "甲" } },
  ]);
});

test.each<[string, Partial<ObjectPath>, string]>([
  ["a method nobody knows", { Name: "Unknown" }, "ApiNotFound"],
  ["a name every JavaScript object has", { Name: "constructor" }, "ApiNotFound"],
  ["a member above the requirement set", { Name: "Later" }, "ApiNotFound"],
  ["a service that Excel would make anew", { ObjectPathType: PATH.newObject }, "InvalidObjectPath"],
  ["a reference nobody keeps", { ObjectPathType: PATH.referenceId, Name: "reference-9" }, "InvalidReference"],
])("%s", (_, path, code) => {
  const response = run([{ Id: 3, ActionType: 1, Name: "", ObjectPathId: 2 }], [{ ...make, ...path }]);
  expect(response).toMatchObject({ Results: [], Error: { Code: code, ActionIndex: 0 } });
});

test("the host's own mistakes are answered under a code that Excel does not have", () => {
  const broken = { Id: 3, ActionType: 2, Name: "", ObjectPathId: 2, QueryInfo: { Select: ["broken"] } };
  expect(run([broken], [make]).Error?.Code).toBe("HostDefect");
});

test("the results before a failure are answered with it", () => {
  const response = run([
    { Id: 3, ActionType: 3, Name: "Echo", ObjectPathId: 1, ArgumentInfo: { Arguments: [5] } },
    { Id: 4, ActionType: 3, Name: "Unknown", ObjectPathId: 1 },
    { Id: 5, ActionType: 3, Name: "Echo", ObjectPathId: 1, ArgumentInfo: { Arguments: [6] } },
  ]);
  expect(response).toMatchObject({
    Results: [{ ActionId: 3, Value: 5 }],
    Error: { Code: "ApiNotFound", Location: "Unknown()", ActionIndex: 1, HttpStatusCode: 404 },
  });
});
