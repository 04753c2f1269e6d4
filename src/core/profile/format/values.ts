import { Decimal, type Percent, percent, plain, type Points, points } from "../../number";
import { fit, type Shape, unfit } from "./shape";

const NUMBER = /^(?:0|[1-9]\d{0,3})(?:\.\d{1,4})?$/;
const LONGEST_TEXT = 60;
const WORDS = /^[^\p{Cc}]*\S[^\p{Cc}]*$/u;
/** The same for JSON Schema, which knows no classes of characters. */
const WORDS_IN_SCHEMA =
  "^[^\\u0000-\\u001f\\u007f-\\u009f]*[^\\s\\u0000-\\u001f\\u007f-\\u009f][^\\u0000-\\u001f\\u007f-\\u009f]*$";

/** A decimal by its digits in quotes, "1.3". */
function digits<T extends Decimal>(as: (value: Decimal) => T): Shape<T> {
  return {
    decode: (value, path) =>
      typeof value === "string" && NUMBER.test(value)
        ? fit(as(new Decimal(value)))
        : unfit(path, '应为加引号的数字，如 "10" 或 "1.3"，不小于 0，不到 10000', "请填数字，如 10 或 1.3"),
    encode: plain,
    schema: { type: "string", pattern: NUMBER.source },
  };
}

export const MULTIPLE: Shape<Decimal> = digits((value) => value);
export const POINTS: Shape<Points> = digits(points);
export const PERCENT: Shape<Percent> = digits(percent);

/** Whole decimals, without quotes. */
export const DECIMALS: Shape<number> = {
  decode: (value, path) =>
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 4
      ? fit(value)
      : unfit(path, "应为 0 至 4 的整数，不加引号"),
  encode: (value) => value,
  schema: { type: "integer", minimum: 0, maximum: 4 },
};

/** A short text that is not blank. */
export const TEXT: Shape<string> = {
  decode: (value, path) =>
    typeof value === "string" && Array.from(value).length <= LONGEST_TEXT && WORDS.test(value)
      ? fit(value)
      : unfit(path, `应为 1 至 ${LONGEST_TEXT} 个字的文字`, `请填 1 至 ${LONGEST_TEXT} 个字`),
  encode: (value) => value,
  schema: { type: "string", maxLength: LONGEST_TEXT, pattern: WORDS_IN_SCHEMA },
};

const NAME_FORM = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** A stable name: small letters, digits and hyphens. */
export const NAME: Shape<string> = {
  decode: (value, path) =>
    typeof value === "string" && NAME_FORM.test(value)
      ? fit(value)
      : unfit(path, "应为小写字母、数字和连字符组成的名称，不超过 40 个字符"),
  encode: (value) => value,
  schema: { type: "string", pattern: NAME_FORM.source },
};

/** Names of rules are of the same form. */
export const RULE_NAME = NAME_FORM;
