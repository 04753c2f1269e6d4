import { invalidArgument } from "../protocol/errors";
import { keyedValuesType } from "./keyed-values";

export const settingsType = keyedValuesType(
  { collection: "SettingCollection", item: "Setting", since: "1.4" },
  ({ settings }) => settings,
  (value = null) => {
    if (typeof value === "object" && value !== null && "typeName" in value) throw invalidArgument("value");
    return value;
  },
);
