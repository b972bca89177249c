/** What a call of the REST API needs, as a script makes it. */
import { findByPath } from '../catalogue/endpoints.ts';
import type { Finding } from './finding.ts';
import { needOf, withOptional } from './need.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The need of a method and a path, of which parts may be unknown. */
export function needOfPath(method: string, path: string): Pick<Finding, 'need' | 'gap'>[] {
  const asked = method.toUpperCase().replace('HEAD', 'GET');
  const call = `${asked} ${path}`;
  const found = findByPath(path);
  if (found.length === 0)
    return [{ gap: `'${call}' is not an endpoint that GitHub opens to apps` }];
  if (!METHODS.includes(asked)) return [{ gap: `the method of '${call}' is not known` }];
  const endpoint = found.find((each) => each.method === asked);
  if (!endpoint) return [{ gap: `'${call}' is not an endpoint that GitHub opens to apps` }];
  const need = needOf(endpoint);
  // A file of a workflow that is named in the call: what some calls need, this one does.
  const isWorkflow = /\/contents\/\.github\/workflows\//.test(path) && asked !== 'GET';
  return [{ need: isWorkflow ? withOptional(need) : need }];
}
