import { Pager } from "./Pager";
import { usePages } from "./use-pages";

interface Props {
  /** What is listed. */
  readonly label: string;
  readonly lines: readonly { readonly key: string; readonly text: string }[];
  readonly className?: string;
  /** How many are shown at once, where fewer than usual. */
  readonly rows?: number;
}

/** Lines, page by page where there are many: each says which of all it is. */
export function PagedList({ label, lines, className, rows }: Props) {
  const list = usePages(lines, 0, rows);
  const isPaged = list.pages > 1;
  return (
    <>
      <ul className={className}>
        {list.items.map(({ key, text }, index) => (
          <li
            key={key}
            {...(isPaged && { "aria-setsize": lines.length, "aria-posinset": list.from + index + 1 })}
          >
            {text}
          </li>
        ))}
      </ul>
      <Pager label={label} list={list} total={lines.length} />
    </>
  );
}
