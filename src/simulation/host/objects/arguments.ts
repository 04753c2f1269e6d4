import type { Json } from "../../../spreadsheet/model";
import type { Argument } from "../protocol/api-type";
import { invalidArgument } from "../protocol/errors";

/** The text at this place among the arguments. */
export function textArgument(args: readonly Argument[], index: number, name: string): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument(name);
  return value;
}

export function optionalText(args: readonly Argument[], index: number): string | null {
  const value = args[index];
  return typeof value === "string" ? value : null;
}

export function integerArgument(args: readonly Argument[], index: number, name: string): number {
  const value = args[index];
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(name);
  return value;
}

/** A whole number that may be left out. */
export function optionalInteger(args: readonly Argument[], index: number, otherwise: number): number {
  const value = args[index];
  return typeof value === "number" && Number.isInteger(value) ? value : otherwise;
}

export function booleanArgument(args: readonly Argument[], index: number): boolean {
  return args[index] === true;
}

export function textValue(value: Json, name: string): string {
  if (typeof value !== "string") throw invalidArgument(name);
  return value;
}

export function booleanValue(value: Json, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(name);
  return value;
}

export function numberValue(value: Json, name: string): number {
  if (typeof value !== "number") throw invalidArgument(name);
  return value;
}

/** One of the words an enumeration has. */
export function wordValue<W extends string>(value: Json | Argument, words: readonly W[], name: string): W {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument(name);
  return found;
}

/** A plain object, or an empty one where none was given. */
export function recordArgument(argument: Argument | undefined): { [key: string]: Json } {
  const isRecord = typeof argument === "object" && argument !== null && !Array.isArray(argument);
  return isRecord && !("typeName" in argument) ? argument : {};
}
