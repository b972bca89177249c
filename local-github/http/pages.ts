/**
 * Lists by the page, with the `Link` header:
 * https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */

const MAX_PER_PAGE = 100;
const DEFAULT_PER_PAGE = 30;

/**
 * The asked page of a list. The header is left out when everything fits on one page, as on GitHub.
 */
export function toPage<T>(
  all: T[],
  query: URLSearchParams,
  url: string,
): { items: T[]; headers: Record<string, string> } {
  const perPage = Math.min(toNumber(query.get('per_page')) || DEFAULT_PER_PAGE, MAX_PER_PAGE);
  const page = toNumber(query.get('page')) || 1;
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const link = (number: number, relation: string) => {
    const search = new URLSearchParams(query);
    search.set('page', String(number));
    return `<${url}?${search.toString()}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [link(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  const items = all.slice((page - 1) * perPage, page * perPage);
  return { items, headers: links.length > 0 ? { link: links.join(', ') } : {} };
}

/** Anything but a positive whole number counts as not given. */
function toNumber(value: string | null): number {
  return value !== null && /^\d+$/.test(value) ? Number(value) : 0;
}
