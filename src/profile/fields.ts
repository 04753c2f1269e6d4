import { Decimal } from "../number";

/** A profile that cannot be used: the message says in Chinese which field is wrong and what belongs there. */
export class ProfileError extends Error {
  override readonly name = "ProfileError";
}

export type Fields = Readonly<Record<string, unknown>>;

/** An object with these fields and no others. */
export function fieldsOf(value: unknown, at: string, names: readonly string[]): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ProfileError(`${at}应为一组字段，写在花括号中。`);
  }
  const fields = value as Fields;
  for (const name of names) {
    if (!(name in fields)) throw new ProfileError(`${at}缺少字段“${name}”。`);
  }
  for (const name of Object.keys(fields)) {
    if (!names.includes(name)) throw new ProfileError(`${at}有不认识的字段“${name}”。`);
  }
  return fields;
}

/** A text that says something. */
export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== "string" || value.trim() === "") {
    throw new ProfileError(`字段“${name}”应为不空的文字。`);
  }
  return value;
}

/** A decimal written as text, "12.5": plain digits from 0 to 1,000,000. */
export function decimalOf(fields: Fields, name: string): Decimal {
  const value = fields[name];
  if (typeof value !== "string" || !/^\d{1,6}(?:\.\d{1,6})?$/.test(value)) {
    throw new ProfileError(`字段“${name}”应为写在引号中的数字，如 "12.5"。`);
  }
  return new Decimal(value);
}

/** A list with at least one entry. */
export function listOf<T>(
  fields: Fields,
  name: string,
  read: (entry: unknown, at: string) => T,
): [T, ...T[]] {
  const value = fields[name];
  const entries = Array.isArray(value) ? (value as unknown[]) : [];
  const [first, ...others] = entries.map((entry, index) => read(entry, `“${name}”第 ${index + 1} 项`));
  if (first === undefined) throw new ProfileError(`字段“${name}”应为至少有一项的列表。`);
  return [first, ...others];
}
