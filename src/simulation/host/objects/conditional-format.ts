import type { ConditionalFormatModel, SheetModel } from "../../../spreadsheet/model";
import { ApiType, type Definition, type Property } from "../protocol/api-type";
import { required } from "../protocol/errors";
import { booleanValue, textValue } from "./arguments";
import { rangeType } from "./range";
import { rangeAreasType } from "./range-areas";
import { rangeTarget } from "./range-target";
import { withFormat } from "../values";

export interface RuleTarget {
  readonly sheet: SheetModel;
  readonly rule: ConditionalFormatModel;
}

/** What every part of a rule has in common. */
const rulePart: Pick<Definition<RuleTarget>, "since" | "sheetOf" | "isAlive"> = {
  since: "1.6",
  sheetOf: ({ sheet }) => sheet,
  isAlive: ({ sheet, rule }) => sheet.conditionalFormats.includes(rule),
};

export const conditionalFormatType: ApiType<RuleTarget> = new ApiType<RuleTarget>({
  ...rulePart,
  name: "ConditionalFormat",
  identity: ({ rule }) => ({ Id: rule.id }),
  properties: {
    Id: { get: ({ rule }) => rule.id },
    Priority: { get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule), set: setPriority },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ rule }, value) => {
        rule.stopIfTrue = booleanValue(value, "stopIfTrue");
      },
    },
    Type: { get: ({ rule }) => rule.type },
  },
  objects: {
    Custom: { to: (target) => required(customOf(target)) },
    CustomOrNullObject: { to: customOf },
  },
  objectMethods: {
    GetRange: { to: (target) => required(onlyRangeOf(target), "InvalidOperation") },
    GetRangeOrNullObject: { to: onlyRangeOf },
    GetRanges: {
      since: "1.9",
      to: ({ sheet, rule }) => rangeAreasType.of(rangeTarget(sheet, ...rule.areas)),
    },
  },
  methods: {
    Delete: {
      writes: "sheet",
      run: ({ sheet, rule }) => {
        sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(rule), 1);
      },
    },
  },
});

const customType: ApiType<RuleTarget> = new ApiType<RuleTarget>({
  ...rulePart,
  name: "CustomConditionalFormat",
  objects: {
    Format: { to: (target) => ruleFormatType.of(target) },
    Rule: { to: (target) => formulaRuleType.of(target) },
  },
});

const formulaRuleType: ApiType<RuleTarget> = new ApiType<RuleTarget>({
  ...rulePart,
  name: "ConditionalFormatRule",
  properties: {
    Formula: { get: ({ rule }) => rule.formula, set: setFormula },
    FormulaLocal: { get: ({ rule }) => rule.formula, set: setFormula },
  },
});

const ruleFormatType: ApiType<RuleTarget> = new ApiType<RuleTarget>({
  ...rulePart,
  name: "ConditionalRangeFormat",
  objects: {
    Fill: { to: (target) => ruleFillType.of(target) },
    Font: { to: (target) => ruleFontType.of(target) },
  },
});

const ruleFillType: ApiType<RuleTarget> = new ApiType<RuleTarget>({
  ...rulePart,
  name: "ConditionalRangeFill",
  properties: { Color: ruleFormat("Fill.Color") },
  methods: {
    Clear: {
      writes: "sheet",
      run: ({ rule }) => {
        rule.formats = withFormat(rule.formats, "Fill.Color", null);
      },
    },
  },
});

const ruleFontType: ApiType<RuleTarget> = new ApiType<RuleTarget>({
  ...rulePart,
  name: "ConditionalRangeFont",
  properties: {
    Bold: ruleFormat("Font.Bold"),
    Color: ruleFormat("Font.Color"),
    Italic: ruleFormat("Font.Italic"),
    Strikethrough: ruleFormat("Font.Strikethrough"),
    Underline: ruleFormat("Font.Underline"),
  },
});

function customOf(target: RuleTarget) {
  return target.rule.type === "Custom" ? customType.of(target) : null;
}

/** The range of a rule; null where it has several. */
function onlyRangeOf({ sheet, rule }: RuleTarget) {
  const [area, ...others] = rule.areas;
  return area && others.length === 0 ? rangeType.of(rangeTarget(sheet, area)) : null;
}

function ruleFormat(name: string): Property<RuleTarget> {
  return {
    get: ({ rule }) => rule.formats[name] ?? null,
    set: ({ rule }, value) => {
      rule.formats = withFormat(rule.formats, name, value);
    },
  };
}

/** Excel answers formulas of rules with their "=", whether or not they were set with it. */
function setFormula({ rule }: RuleTarget, value: unknown): void {
  const formula = textValue(typeof value === "string" ? value : null, "formula");
  rule.formula = formula.startsWith("=") ? formula : `=${formula}`;
}

function setPriority({ sheet, rule }: RuleTarget, value: unknown): void {
  const rules = sheet.conditionalFormats;
  rules.splice(rules.indexOf(rule), 1);
  rules.splice(Number(value), 0, rule);
}
