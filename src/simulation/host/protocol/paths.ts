import type { Json } from "../../../spreadsheet/model";
import type { ApiObject, Argument } from "./api-type";
import { HostError, required } from "./errors";
import { type ArgumentInfo, type ObjectPath, PATH, type ReferencedId, type RequestBody } from "./messages";
import type { Connection } from "./connection";

/**
 * The objects of one request, found by their paths. Each path is followed once, when it is first needed, so that
 * a path which makes something (Comments.Add) makes it once.
 */
export class Paths {
  private readonly found = new Map<number, ApiObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly root: ApiObject,
    private readonly connection: Connection,
  ) {}

  /** The object at a path; null for null objects and what hangs on them. */
  resolve(id: number): ApiObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.follow(required(this.body.ObjectPaths[String(id)], "InvalidObjectPath"));
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a call, with objects in the place of their paths. */
  arguments(info: ArgumentInfo | undefined): Argument[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, ids?.[index]));
  }

  private argument(argument: Json, id: ReferencedId | undefined): Argument {
    if (typeof id !== "number" || id === 0) return argument;
    const object = this.resolve(id);
    if (!object) throw new HostError("InvalidArgument", "The argument is a null object.");
    return object;
  }

  private follow(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.root;
      case PATH.referenceId:
        return this.connection.kept(path.Name);
      case PATH.nullObject:
        return null;
      default:
        return this.followFrom(path);
    }
  }

  private followFrom(path: ObjectPath): ApiObject | null {
    const parent = this.resolve(required(path.ParentObjectPathId, "InvalidObjectPath"));
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.object(path.Name, this.connection);
      case PATH.method:
        return parent.objectByMethod(path.Name, this.arguments(path.ArgumentInfo), this.connection);
      case PATH.indexer:
        return parent.item(this.arguments(path.ArgumentInfo)[0] ?? null, this.connection);
      default:
        throw new HostError("InvalidObjectPath");
    }
  }
}

/** A path in words, without arguments: "Worksheets.GetActiveWorksheet.Comments.Add". */
export function pathName(body: RequestBody, id: number): string {
  const path = body.ObjectPaths[String(id)];
  if (!path || path.ObjectPathType === PATH.global) return "";
  if (path.ObjectPathType === PATH.referenceId) return "kept";
  const parent = path.ParentObjectPathId === undefined ? "" : pathName(body, path.ParentObjectPathId);
  const own = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
  return parent === "" ? own : `${parent}.${own}`;
}
