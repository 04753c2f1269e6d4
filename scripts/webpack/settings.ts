/** The settings of a build: `npm run build -- --env origin=… --env office=…`. */
export type Settings = Readonly<Record<string, unknown>>;

/** A setting as text, where it is given. */
export function textSetting(settings: Settings, name: string): string | undefined {
  const value = settings[name];
  if (value === undefined) return undefined;
  if (typeof value === "string" && value !== "") return value;
  throw new Error(`--env ${name}=… 缺少内容。`);
}
