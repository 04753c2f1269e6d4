/** The children of each element in their order, as Microsoft's schemas (MS-OWEMXML) fix it; "*" may come repeatedly. */
export const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["OfficeTab", "CustomTab"],
  OfficeTab: ["Group*"],
  Group: ["Label", "Icon", "Control*"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["FunctionName", "TaskpaneId", "SourceLocation", "Title"],
  Icon: ["bt:Image*"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** What is wrong with the order of an element's children; empty where nothing is. */
export function orderErrors(element: Element): string[] {
  const order = ORDER[element.tagName];
  if (!order) return [];
  let last = -1;
  return [...element.children].flatMap(({ tagName }) => {
    const place = order.findIndex((name) => name === tagName || name === `${tagName}*`);
    const isRepeated = place === last && !order[place]?.endsWith("*");
    const isOutOfPlace = place < last || place === -1 || isRepeated;
    last = Math.max(last, place);
    return isOutOfPlace ? [`${tagName} in ${element.tagName}`] : [];
  });
}
