/** Lists that GitHub gives in pages. */
import type { Call, ParsedReply } from './call.ts';
import { GitHubError } from './errors.ts';

/** The most that GitHub puts on one page. */
const PER_PAGE = 100;

interface PagedList {
  route: string;
  /** Beyond that the list is refused: a server may go on naming a next page. */
  maxPages: number;
  /** Asks for one page. */
  send: (query: NonNullable<Call['query']>) => Promise<ParsedReply>;
  /** The list in a reply's data; anything but an array is refused. */
  findList: (data: unknown) => unknown;
}

/**
 * Gives the entries of all pages, until GitHub names no next one.
 * @see https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
 * @throws GitHubError `unexpected-reply` for what is not such a list, and what `send` throws
 */
export async function fetchPages({
  route,
  maxPages,
  send,
  findList,
}: PagedList): Promise<unknown[]> {
  const entries: unknown[] = [];
  for (let page = 1; page <= maxPages; page++) {
    const { data, headers, status } = await send({ per_page: PER_PAGE, page });
    entries.push(...toEntries(findList(data), route, status));
    if (!/;\s*rel="?next"?/.test(headers['link'] ?? '')) return entries;
  }
  const message = `the list has more than ${maxPages} pages`;
  throw new GitHubError({ code: 'unexpected-reply', message, route });
}

function toEntries(list: unknown, route: string, status: number): unknown[] {
  if (Array.isArray(list) && list.length <= PER_PAGE) return list;
  const message = Array.isArray(list)
    ? `the page holds ${list.length} entries, and ${PER_PAGE} were asked for`
    : 'the reply is not a list';
  throw new GitHubError({ code: 'unexpected-reply', message, route, status });
}
