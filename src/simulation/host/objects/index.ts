import { applicationType } from "./application";
import { commentType, repliesType, replyType } from "./comment";
import { commentsType } from "./comments";
import { conditionalFormatTypes } from "./conditional-format";
import { conditionalFormatsType } from "./conditional-formats";
import { customXmlPartsType, customXmlPartType, customXmlScopeType } from "./custom-xml";
import { customPropertiesType, customPropertyType, documentPropertiesType } from "./document-properties";
import { freezePanesType } from "./freeze-panes";
import { headerFooterType, headersFootersType } from "./headers-footers";
import { nameType, namesType } from "./names";
import { pageBreaksType, pageBreakType } from "./page-breaks";
import { pageLayoutType } from "./page-layout";
import { protectionType } from "./protection";
import { rangeType } from "./range";
import { rangeAreasType, rangeCollectionType } from "./range-areas";
import { formatTypes } from "./range-format";
import { rangeSortType } from "./range-sort";
import { settingType, settingsType } from "./settings";
import { workbookType } from "./workbook";
import { worksheetType } from "./worksheet";
import { worksheetsType } from "./worksheets";

export { workbookType };

/** What may be asked of a type without knowing what stands behind it. */
interface TypeDescription {
  readonly definition: { readonly name: string; readonly properties?: Readonly<Record<string, unknown>> };
  members(): { name: string; since: string }[];
}

/** Every object of the API that the host knows. */
export const allTypes: readonly TypeDescription[] = [
  applicationType,
  commentType,
  commentsType,
  ...conditionalFormatTypes,
  conditionalFormatsType,
  customPropertiesType,
  customPropertyType,
  customXmlPartsType,
  customXmlPartType,
  customXmlScopeType,
  documentPropertiesType,
  ...formatTypes,
  freezePanesType,
  headerFooterType,
  headersFootersType,
  nameType,
  namesType,
  pageBreaksType,
  pageBreakType,
  pageLayoutType,
  protectionType,
  rangeAreasType,
  rangeCollectionType,
  rangeSortType,
  rangeType,
  repliesType,
  replyType,
  settingType,
  settingsType,
  workbookType,
  worksheetType,
  worksheetsType,
];
