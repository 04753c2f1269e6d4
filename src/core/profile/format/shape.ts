import type { Fault } from "./error";

/** Plain JSON, as a file holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What JSON gives: a value, or what is wrong with it. */
export type Decoded<T> =
  { readonly isFit: true; readonly value: T } | { readonly isFit: false; readonly faults: readonly Fault[] };

/**
 * One kind of value in a file, said once: how it is read, how it is written, and how a JSON Schema describes it.
 */
export interface Shape<T> {
  /** @param path names the value in faults */
  decode(value: unknown, path: string): Decoded<T>;
  encode(value: T): Json;
  readonly schema: Json;
}

export const fit = <T>(value: T): Decoded<T> => ({ isFit: true, value });
export const unfit = (field: string, what: string, onPage = what): Decoded<never> => ({
  isFit: false,
  faults: [{ field, what, onPage }],
});

/** A field of a record: what it holds, what it is for, and what counts where a file leaves it out. */
export interface Field<T> {
  readonly shape: Shape<T>;
  readonly about: string;
  /** Left out: a file has to say it. */
  readonly otherwise?: T;
}

/** Gives a field its type. */
export function field<T>(about: string, shape: Shape<T>, otherwise?: T): Field<T> {
  return otherwise === undefined ? { shape, about } : { shape, about, otherwise };
}

type Fields<T> = { readonly [Name in keyof T]-?: Field<T[Name]> };

/** An object with these fields and no others. */
export function record<T extends object>(fields: Fields<T>): Shape<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return {
    decode(value, path) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return unfit(path, path === "" ? "内容应为一个 JSON 对象" : "应为一个 JSON 对象");
      }
      const given = value as Readonly<Record<string, unknown>>;
      const pathOf = (name: string) => (path === "" ? name : `${path}.${name}`);
      const faults: Fault[] = Object.keys(given)
        .filter((name) => !(names as string[]).includes(name))
        .flatMap((name) => misspelt(pathOf(name)));
      const found: Partial<T> = {};
      for (const name of names) {
        const each = fields[name];
        const part = Object.hasOwn(given, name)
          ? each.shape.decode(given[name], pathOf(name))
          : left(each, pathOf(name));
        if (part.isFit) found[name] = part.value;
        else faults.push(...part.faults);
      }
      return faults.length === 0 ? fit(found as T) : { isFit: false, faults };
    },
    encode: (value) =>
      Object.fromEntries(names.map((name) => [name, fields[name].shape.encode(value[name])])),
    schema: {
      type: "object",
      required: names.filter((name) => fields[name].otherwise === undefined),
      additionalProperties: false,
      properties: Object.fromEntries(
        names.map((name) => {
          const { about, shape, otherwise } = fields[name];
          const usual = otherwise === undefined ? {} : { default: shape.encode(otherwise) };
          return [name, { description: about, ...(shape.schema as object), ...usual }];
        }),
      ),
    },
  };
}

function misspelt(path: string): readonly Fault[] {
  const what = "不是口径中的项目名称，请核对拼写";
  return [{ field: path, what, onPage: what }];
}

function left<T>({ otherwise }: Field<T>, path: string): Decoded<T> {
  return otherwise === undefined ? unfit(path, "没有填写") : fit(otherwise);
}

/** A list, with so many elements at least and at most. */
export function list<T>(element: Shape<T>, least: number, most: number): Shape<readonly T[]> {
  return {
    decode(value, path) {
      if (!Array.isArray(value) || value.length < least || value.length > most) {
        return unfit(path, `应为 ${least} 至 ${most} 项的列表`, `请填 ${least} 至 ${most} 项`);
      }
      const parts = value.map((each: unknown, index) => element.decode(each, `${path}[${index}]`));
      const faults = parts.flatMap((part) => (part.isFit ? [] : part.faults));
      if (faults.length > 0) return { isFit: false, faults };
      return fit(parts.flatMap((part) => (part.isFit ? [part.value] : [])));
    },
    encode: (value) => value.map((each) => element.encode(each)),
    schema: { type: "array", minItems: least, maxItems: most, items: element.schema },
  };
}

/** A list in which nothing stands twice. */
export function distinct<T>(of: Shape<readonly T[]>, twice: string): Shape<readonly T[]> {
  return {
    ...of,
    decode(value, path) {
      const part = of.decode(value, path);
      return part.isFit && new Set(part.value).size < part.value.length ? unfit(path, twice) : part;
    },
    schema: { ...(of.schema as object), uniqueItems: true },
  };
}

/** One of a closed set of words. */
export function oneOf<Word extends string>(words: readonly Word[]): Shape<Word> {
  return {
    decode(value, path) {
      const found = words.find((word) => word === value);
      return found === undefined ? unfit(path, `应为 ${words.join(" 或 ")}`) : fit(found);
    },
    encode: (value) => value,
    schema: { enum: words },
  };
}

/** A value, or null. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return {
    decode: (value, path) => (value === null ? fit(null) : shape.decode(value, path)),
    encode: (value) => (value === null ? null : shape.encode(value)),
    schema: { anyOf: [shape.schema, { type: "null" }] },
  };
}

/** Values by names of which only the form is known. */
export function named<T>(
  key: RegExp,
  wrongKey: string,
  element: Shape<T>,
  most: number,
): Shape<Readonly<Partial<Record<string, T>>>> {
  return {
    decode(value, path) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        return unfit(path, "应为一个 JSON 对象");
      }
      const entries = Object.entries(value as Readonly<Record<string, unknown>>);
      if (entries.length > most) return unfit(path, `应不超过 ${most} 项`);
      const parts = entries.map(([name, each]) => {
        const at = `${path}.${name}`;
        return [name, key.test(name) ? element.decode(each, at) : unfit(at, wrongKey)] as const;
      });
      const faults = parts.flatMap(([, part]) => (part.isFit ? [] : part.faults));
      if (faults.length > 0) return { isFit: false, faults };
      return fit(
        Object.fromEntries(parts.flatMap(([name, part]) => (part.isFit ? [[name, part.value]] : []))),
      );
    },
    encode: (value) =>
      Object.fromEntries(
        Object.entries(value).flatMap(([name, each]) =>
          each === undefined ? [] : [[name, element.encode(each)]],
        ),
      ),
    schema: {
      type: "object",
      propertyNames: { pattern: key.source },
      additionalProperties: element.schema,
      maxProperties: most,
    },
  };
}
