import type { Json, SheetModel } from "../../../spreadsheet/model";
import { HostError, apiNotFound } from "./errors";
import type { Connection } from "./connection";

/** What a change touches: a protected sheet refuses "sheet", a read-only workbook refuses both. */
type Writes = "sheet" | "workbook" | "none";

/** An argument of a call: plain data, or an object named by its path. */
export type Argument = Json | ApiObject;

interface Member {
  /** First requirement set that has it; the type's own where left out. */
  readonly since?: string;
}

export interface Property<T> extends Member {
  readonly get?: (target: T, connection: Connection) => Json;
  readonly set?: (target: T, value: Json, connection: Connection) => void;
  /** Setting it counts as a change of the sheet unless said otherwise. */
  readonly writes?: Writes;
}

interface ObjectProperty<T> extends Member {
  readonly to: (target: T, connection: Connection) => ApiObject | null;
}

export interface ObjectMethod<T> extends Member {
  readonly to: (target: T, args: readonly Argument[], connection: Connection) => ApiObject | null;
  readonly writes?: Writes;
}

export interface Method<T> extends Member {
  /** Its result is answered as it is; undefined is answered as null. */
  readonly run: (target: T, args: readonly Argument[], connection: Connection) => unknown;
  readonly writes?: Writes;
}

/** One object of the Excel JavaScript API, as a table of its members under their names on the wire. */
export interface Definition<T> {
  /** As in the type definitions: "WorksheetCollection". */
  readonly name: string;
  readonly since?: string;
  /** The sheet that its changes touch, if any. */
  readonly sheetOf?: (target: T) => SheetModel | null;
  /** Whether it still exists, and with which code it answers when it does not. */
  readonly isAlive?: (target: T, connection: Connection) => boolean;
  readonly goneCode?: string;
  /** What every answer about it carries, so that the client can address it later: Id or _ReferenceId. */
  readonly identity?: (target: T, connection: Connection) => Record<string, Json>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, ObjectProperty<T>>>;
  readonly objectMethods?: Readonly<Record<string, ObjectMethod<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Collections: their items, and one by its key (GetItem). */
  readonly items?: (target: T, connection: Connection) => readonly ApiObject[];
  readonly item?: (target: T, key: Argument, connection: Connection) => ApiObject;
}

/** A live object as the dispatcher sees it, whatever stands behind it. */
export interface ApiObject {
  readonly typeName: string;
  /** @throws HostError when it no longer exists */
  requireAlive(connection: Connection): void;
  identity(connection: Connection): Record<string, Json>;
  /** Names of the plain properties that can be read in this requirement set. */
  scalars(connection: Connection): string[];
  hasObject(name: string): boolean;
  get(name: string, connection: Connection): Json;
  set(name: string, value: Json, connection: Connection): void;
  object(name: string, connection: Connection): ApiObject | null;
  objectByMethod(name: string, args: readonly Argument[], connection: Connection): ApiObject | null;
  invoke(name: string, args: readonly Argument[], connection: Connection): Json;
  item(key: Argument, connection: Connection): ApiObject;
  /** Null where it is no collection. */
  items(connection: Connection): readonly ApiObject[] | null;
}

/** What may be asked of a type without knowing what stands behind it. */
interface AnyType extends Pick<ApiType<never>, "members"> {
  readonly definition: Pick<Definition<never>, "name" | "properties">;
}

/** Every object of the API that the host knows. */
export const allTypes: AnyType[] = [];

/** A type of the API: makes objects, and knows its own again among arguments. */
export class ApiType<T> {
  constructor(readonly definition: Definition<T>) {
    allTypes.push(this);
  }

  of(target: T): ApiObject {
    return new TypedObject(this, target);
  }

  /** What stands behind an argument of this type; null for anything else. */
  targetOf(argument: Argument | undefined): T | null {
    return argument instanceof TypedObject && argument.type === this ? (argument.target as T) : null;
  }

  /** Names and requirement sets of all members. */
  members(): { name: string; since: string }[] {
    const { since = "1.1", properties, objects, objectMethods, methods } = this.definition;
    const all: Record<string, Member> = { ...properties, ...objects, ...objectMethods, ...methods };
    return Object.entries(all).map(([name, member]) => ({ name, since: member.since ?? since }));
  }
}

class TypedObject<T> implements ApiObject {
  constructor(
    readonly type: ApiType<T>,
    readonly target: T,
  ) {}

  get typeName(): string {
    return this.type.definition.name;
  }

  requireAlive(connection: Connection): void {
    const { isAlive, goneCode } = this.type.definition;
    if (isAlive && !isAlive(this.target, connection)) throw new HostError(goneCode ?? "ItemNotFound");
  }

  identity(connection: Connection): Record<string, Json> {
    return this.type.definition.identity?.(this.target, connection) ?? {};
  }

  scalars(connection: Connection): string[] {
    const { properties = {}, since = "1.1" } = this.type.definition;
    return Object.keys(properties).filter((name) => {
      const property = properties[name];
      return property?.get !== undefined && connection.supports(property.since ?? since);
    });
  }

  hasObject(name: string): boolean {
    return Object.hasOwn(this.type.definition.objects ?? {}, name);
  }

  get(name: string, connection: Connection): Json {
    const { get } = this.member(this.type.definition.properties, name, connection);
    if (!get) throw apiNotFound(this.typeName, name);
    return get(this.target, connection);
  }

  set(name: string, value: Json, connection: Connection): void {
    const { set, writes = "sheet" } = this.member(this.type.definition.properties, name, connection);
    if (!set) throw apiNotFound(this.typeName, name);
    this.requireWritable(writes, connection);
    set(this.target, value, connection);
  }

  object(name: string, connection: Connection): ApiObject | null {
    return this.member(this.type.definition.objects, name, connection).to(this.target, connection);
  }

  objectByMethod(name: string, args: readonly Argument[], connection: Connection): ApiObject | null {
    const { to, writes = "none" } = this.member(this.type.definition.objectMethods, name, connection);
    this.requireWritable(writes, connection);
    return to(this.target, args, connection);
  }

  invoke(name: string, args: readonly Argument[], connection: Connection): Json {
    const { run, writes = "none" } = this.member(this.type.definition.methods, name, connection);
    this.requireWritable(writes, connection);
    return (run(this.target, args, connection) ?? null) as Json;
  }

  item(key: Argument, connection: Connection): ApiObject {
    const { item } = this.type.definition;
    if (!item) throw apiNotFound(this.typeName, "GetItem");
    return item(this.target, key, connection);
  }

  items(connection: Connection): readonly ApiObject[] | null {
    return this.type.definition.items?.(this.target, connection) ?? null;
  }

  private member<M extends Member>(
    table: Readonly<Record<string, M>> | undefined,
    name: string,
    connection: Connection,
  ): M {
    const found = table && Object.hasOwn(table, name) ? table[name] : undefined;
    const since = found?.since ?? this.type.definition.since ?? "1.1";
    if (!found || !connection.supports(since)) throw apiNotFound(this.typeName, name);
    this.requireAlive(connection);
    return found;
  }

  private requireWritable(writes: Writes, connection: Connection): void {
    if (writes === "none") return;
    const sheet = writes === "sheet" ? this.type.definition.sheetOf?.(this.target) : null;
    requireWritable(connection, sheet ?? null);
  }
}

/** @throws HostError AccessDenied in a read-only workbook, or on a protected sheet */
export function requireWritable(connection: Connection, sheet: SheetModel | null): void {
  if (connection.workbook.readOnly || sheet?.protection.isProtected === true)
    throw new HostError("AccessDenied");
}
