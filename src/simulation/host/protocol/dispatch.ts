import type { Json } from "../../../spreadsheet/model";
import type { ApiObject } from "./api-type";
import { HostError } from "./errors";
import {
  ACTION,
  type Action,
  type ActionResult,
  PATH,
  type RequestBody,
  type ResponseBody,
} from "./messages";
import { Paths, pathName } from "./paths";
import { answerQuery } from "./query";
import type { Connection } from "./connection";

/** Asked before each action; what it throws is the action's failure. */
type BeforeAction = (index: number, description: string) => void;

/** Carries out the actions of a request in order and stops at the first that fails; those before it stay done. */
export function dispatch(
  body: RequestBody,
  root: ApiObject,
  connection: Connection,
  beforeAction: BeforeAction,
): ResponseBody {
  const paths = new Paths(body, root, connection);
  const results: ActionResult[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      beforeAction(index, describeAction(body, action));
      results.push({ ActionId: action.Id, Value: perform(action, paths, connection) });
    } catch (error) {
      return { Results: results, TraceIds: [], Error: failure(error, index, describeAction(body, action)) };
    }
  }
  return { Results: results, TraceIds: [] };
}

/** An action in words, without values: "Worksheets.GetActiveWorksheet.GetRange.Values=". */
export function describeAction(body: RequestBody, action: Action): string {
  const path = pathName(body, action.ObjectPathId);
  const member = path === "" ? action.Name : `${path}.${action.Name}`;
  switch (action.ActionType) {
    case ACTION.query:
      return `${path}?`;
    case ACTION.method:
      return `${member}()`;
    case ACTION.setProperty:
      return `${member}=`;
    case ACTION.trace:
      return "Trace";
    default:
      return path;
  }
}

/** The request that the client sends by itself after a run that touched ranges. */
export function isHidden(body: RequestBody): boolean {
  const isRemoval = (action: Action) =>
    action.ActionType === ACTION.method && action.Name === "_RemoveReference";
  const isRoot = (action: Action) =>
    action.ActionType === ACTION.instantiate &&
    body.ObjectPaths[String(action.ObjectPathId)]?.ObjectPathType === PATH.global;
  return body.Actions.some(isRemoval) && body.Actions.every((action) => isRemoval(action) || isRoot(action));
}

/** On a null object nothing is done and null is answered, whatever is asked: getItemOrNullObject(…).delete(). */
function perform(action: Action, paths: Paths, connection: Connection): Json {
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      object?.requireAlive(connection);
      return object && object.identity(connection);
    case ACTION.query:
      connection.workbook.calculate();
      return object && answerQuery(object, action.QueryInfo ?? {}, connection);
    case ACTION.method:
      return object && object.invoke(action.Name, paths.arguments(action.ArgumentInfo), connection);
    case ACTION.setProperty: {
      const [value = null] = action.ArgumentInfo?.Arguments ?? [];
      object?.set(action.Name, value, connection);
      return null;
    }
    default:
      throw new HostError("NotImplemented", `action type ${action.ActionType}`);
  }
}

/** A failure of the host itself is answered too, under a code that Excel does not have, so that no test misses it. */
function failure(error: unknown, index: number, location: string): NonNullable<ResponseBody["Error"]> {
  const known = error instanceof HostError ? error : new HostError("HostDefect", String(error));
  return {
    Code: known.code,
    Message: known.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: known.httpStatusCode,
  };
}
