/** Files of a repository, read and written. */
import { createHash } from 'node:crypto';
import { readableRepository, writableRepository } from '../access/repository-access.ts';
import { includesScope } from '../access/scopes.ts';
import type { Caller } from '../auth/authentication.ts';
import { type Answer, invalidRequest, json, notFound, Refusal } from '../http/answers.ts';
import { parseBody, requiredText } from '../http/request-body.ts';
import type { Call, Route } from '../route.ts';
import type { Repository } from '../world/records.ts';

const CONTENTS = 'https://docs.github.com/rest/repos/contents';
const WORKFLOWS = /^\.github\/workflows\//;

export const contentsRoutes: Route[] = [
  {
    endpoint: 'GET /repos/{owner}/{repo}/contents/{path}',
    accepts: 'token or none',
    page: `${CONTENTS}#get-repository-content`,
    scopes: ['repo'],
    handle: (call) => {
      const path = call.params['path'] ?? '';
      const repository = readableRepository(call);
      const content = repository.files.get(path);
      if (content !== undefined) return json(toFileObject(path, content, repository, call, true));
      const below = [...repository.files].filter(
        ([name]) => path === '' || name.startsWith(`${path}/`),
      );
      if (below.length === 0) throw notFound();
      return json(below.map(([name, text]) => toFileObject(name, text, repository, call, false)));
    },
  },
  {
    endpoint: 'PUT /repos/{owner}/{repo}/contents/{path}',
    accepts: 'token or none',
    page: `${CONTENTS}#create-or-update-file-contents`,
    scopes: ['repo', 'public_repo'],
    handle: putFile,
  },
];

function putFile(call: Call): Answer {
  const path = call.params['path'] ?? '';
  // https://docs.github.com/rest/repos/contents#create-or-update-file-contents
  const isWorkflow = WORKFLOWS.test(path);
  const sets = isWorkflow
    ? call.permissionSets.filter((set) => 'workflows' in set)
    : call.permissionSets;
  const { repository, author } = writableRepository(call, sets);
  if (isWorkflow && !mayWriteWorkflows(call.caller)) throw notFound();
  const body = parseBody(call.text);
  const { sha } = body;
  const message = requiredText(body, 'message');
  const content = requiredText(body, 'content');
  const before = repository.files.get(path);
  if (before !== undefined && sha === undefined) throw invalidRequest(`"sha" wasn't supplied.`);
  if (before !== undefined && sha !== toBlobSha(before)) {
    throw new Refusal(409, `${path} does not match ${String(sha)}`);
  }
  const text = Buffer.from(content, 'base64').toString('utf8');
  repository.files.set(path, text);
  const file = toFileObject(path, text, repository, call, false);
  const commit = {
    sha: toBlobSha(`${path}\n${text}`),
    message,
    author: { name: author.login, email: `${author.id}+${author.login}@users.noreply.github.com` },
  };
  return json({ content: file, commit }, before === undefined ? 201 : 200);
}

/**
 * Tokens without permissions need a scope in their place, and do not learn so:
 * https://github.com/octokit/octokit.rb/issues/1184
 */
function mayWriteWorkflows(caller: Caller): boolean {
  return (
    caller.kind !== 'user' ||
    caller.token.client.app !== undefined ||
    includesScope(caller.token.scopes, 'workflow')
  );
}

/** Git's own id of a file. */
function toBlobSha(content: string): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function toFileObject(
  path: string,
  content: string,
  repository: Repository,
  { urls }: Call,
  withContent: boolean,
) {
  const fullName = `${repository.owner.login}/${repository.name}`;
  const url = `${urls.api}/repos/${fullName}/contents/${path}?ref=main`;
  const html = `${urls.web}/${fullName}/blob/main/${path}`;
  const git = `${urls.api}/repos/${fullName}/git/blobs/${toBlobSha(content)}`;
  return {
    type: 'file',
    name: path.split('/').at(-1),
    path,
    sha: toBlobSha(content),
    size: Buffer.byteLength(content),
    url,
    html_url: html,
    git_url: git,
    download_url: `${urls.web}/raw/${fullName}/main/${path}`,
    _links: { self: url, git, html },
    ...(withContent && {
      encoding: 'base64',
      content: `${Buffer.from(content).toString('base64')}\n`,
    }),
  };
}
