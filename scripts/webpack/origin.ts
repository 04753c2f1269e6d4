import { settingError, type Settings, textSetting } from "./settings";

/** Where the add-in's pages stand while one develops; the committed manifest names it. */
export const DEVELOPMENT_ORIGIN = "https://localhost:3000";

/** The address under which dist/ is served, without a slash at its end. */
export function originOf(settings: Settings): string {
  const given = textSetting(settings, "origin");
  return given === undefined ? DEVELOPMENT_ORIGIN : httpsAddress("origin", given).replace(/\/+$/u, "");
}

/** Checks an address given as a setting; Office loads nothing but https. */
export function httpsAddress(name: string, given: string): string {
  const refuse = (why: string) =>
    settingError(name, given, `${why}，应为完整的 https 地址，例如 https://example.com/ziping`);
  if (!URL.canParse(given)) throw refuse("不是地址");
  const url = new URL(given);
  if (url.protocol !== "https:") throw refuse("不是 https 地址");
  if (url.username !== "" || url.password !== "") throw refuse("不能带用户名或密码");
  if (url.search !== "" || url.hash !== "") throw refuse("不能带“?”“#”及其后的内容");
  // In a content security policy these two separate sources and directives.
  if (/[;,]/u.test(url.href)) throw refuse("不能含分号或逗号");
  return url.href;
}
