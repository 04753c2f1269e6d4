/** What people have told of headers: where it fits, what to show of a header, and the file that layouts travel in. */
export { LayoutError } from "./error";
export { layoutsText, parseLayouts } from "./file";
export {
  type BareColumn,
  type Evidence,
  headAt,
  type Heading,
  possibleHeads,
  type TableHead,
  tableHeads,
} from "./heads";
