/**
 * The settings of a build, `npm run build -- --env origin=https://example.com/ziping --env office=china`:
 * - origin: the address under which dist/ will be served; https://localhost:3000 where it is not given.
 * - office: where the page takes office.js from. global (Microsoft's network, the default), china (the one that
 *   21Vianet runs), self (a copy in dist/, for closed networks), or an https address that ends in /office.js.
 */
export type Settings = Readonly<Record<string, unknown>>;

/** An error in a setting: said without a stack, since whoever runs the build can put it right. */
export function settingError(name: string, value: string, why: string): Error {
  const error = new Error(`--env ${name}=${value}：${why}。`);
  error.stack = error.message;
  return error;
}

/** A setting as text, where it is given. */
export function textSetting(settings: Settings, name: string): string | undefined {
  const value = settings[name];
  if (value === undefined) return undefined;
  if (typeof value === "string" && value !== "") return value;
  throw settingError(name, "", "缺少内容");
}
