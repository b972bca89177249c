/** Answers a question about one call: what it needs, and what cannot be known. */
import { findByOperation, findByPage, findByPath } from '../catalogue/endpoints.ts';
import { readGraphqlPath } from './graphql.ts';
import { needOf, toSets, type Findings, type Need } from './need.ts';
import { parseAcceptedPermissions } from './permissions.ts';

export interface Answer extends Findings {
  /** What was asked, on one line. */
  question: string;
}

const COMMAND = /^\s*(gh|git|curl) /;
const METHOD = /^(?:(GET|HEAD|POST|PUT|PATCH|DELETE)\s+)?(\S+)$/i;
const PAGE =
  /https?:\/\/(?:docs|developer)\.github\.com\/\S*?\/rest\/[^\s"'\\]*|https?:\/\/docs\.github\.com\/rest\/[^\s"'\\]*/i;

const NOT_FOUND =
  "GitHub answers 404 when a private repository is not among the token's: no permission helps then. " +
  "Name the repository in 'repositories', and make sure that the app is installed on it.";
const NO_NAME =
  'The refusal does not name the call. Look for its `documentation_url`, or for the header ' +
  '`X-Accepted-GitHub-Permissions` (`gh api -i` and `curl -i` print it), and paste that.';
const UNKNOWN =
  'This is not among the endpoints that GitHub opens to apps. If the path and the method are ' +
  "right, only another kind of token may call it: a user's, or the app's own JWT.";

/** What the text is about: a refusal, a header, a call or an operation. */
export async function answer(text: string): Promise<Answer> {
  const question = text.trim().replace(/\s+/g, ' ');
  const known = fromRefusal(text);
  if (known) return { question, ...known };
  if (!COMMAND.test(text)) return { question, ...fromCall(question) };
  // What reads scripts takes its time to load, and other questions do not need it.
  const { answerCommand } = await import('./command-answer.ts');
  return { question, ...answerCommand(text) };
}

function fromRefusal(text: string): Findings | undefined {
  const isRefusal = /not accessible by|"?status"?\s*[:=]\s*"?40[34]|HTTP\S* 40[34]|"message"/i.test(
    text,
  );
  const remarks = isRefusal && /\b404\b|not found/i.test(text) ? [NOT_FOUND] : [];
  const accepted = parseAcceptedPermissions(text);
  if (accepted) return { needs: [toHeaderNeed(accepted)], remarks };
  const [, field = ''] = /not accessible by [\w ]+ \(([\w.]+)\)/.exec(text) ?? [];
  const known = readGraphqlPath(field).flatMap(({ need }) => need ?? []);
  if (known.length > 0) return { needs: known, remarks };
  const page = PAGE.exec(text)?.[0];
  const endpoint = page === undefined ? undefined : findByPage(page);
  if (endpoint) return { needs: [needOf(endpoint)], remarks };
  if (!isRefusal) return undefined;
  return { needs: [], remarks: remarks.length > 0 ? remarks : [NO_NAME] };
}

function toHeaderNeed({
  sets,
  others,
}: ReturnType<typeof parseAcceptedPermissions> & object): Need {
  const notes = others.map((entry) =>
    entry === 'allows_permissionless_access=true'
      ? 'GitHub also answers without any permission.'
      : `The header also says '${entry}', which is not a permission.`,
  );
  return { what: 'The call with this header', ...toSets(sets), dependsOnKind: false, notes };
}

function fromCall(question: string): Findings {
  const [, method, target = ''] = METHOD.exec(question) ?? [];
  const isPath = target.includes('/');
  const operation = method === undefined ? findByOperation(target) : undefined;
  const found = operation ? [operation] : isPath ? findByPath(target) : [];
  const wanted = method?.toUpperCase().replace('HEAD', 'GET') ?? undefined;
  const endpoints = found.filter((endpoint) => wanted === undefined || endpoint.method === wanted);
  if (endpoints.length === 0) return { needs: [], remarks: [UNKNOWN] };
  return { needs: endpoints.map(needOf), remarks: [] };
}
