/** Files of a repository, read and written. */
import { createHash } from 'node:crypto';
import { type Answer, invalidRequest, json, notFound, Refusal } from '../answers.ts';
import type { Repository } from '../records.ts';
import { readableRepository, writableRepository } from '../repository-access.ts';
import { parseBody } from '../request-body.ts';
import type { Call, Route } from '../route.ts';

const CONTENTS = 'https://docs.github.com/rest/repos/contents';
const WORKFLOWS = /^\.github\/workflows\//;

export const contentsRoutes: Route[] = [
  {
    on: 'GET /repos/{owner}/{repo}/contents/{path}',
    takes: 'token or none',
    page: `${CONTENTS}#get-repository-content`,
    permissions: { contents: 'read' },
    scopes: ['repo'],
    handle: (call) => {
      const path = call.params['path'] ?? '';
      const repository = readableRepository(call, { contents: 'read' });
      const content = repository.files.get(path);
      if (content !== undefined) return json(toFileObject(path, content, repository, call, true));
      const below = [...repository.files].filter(([name]) => path === '' || name.startsWith(`${path}/`));
      if (below.length === 0) throw notFound();
      return json(below.map(([name, text]) => toFileObject(name, text, repository, call, false)));
    },
  },
  {
    on: 'PUT /repos/{owner}/{repo}/contents/{path}',
    takes: 'token or none',
    page: `${CONTENTS}#create-or-update-file-contents`,
    permissions: { contents: 'write' },
    scopes: ['repo', 'public_repo'],
    handle: putFile,
  },
];

function putFile(call: Call): Answer {
  const path = call.params['path'] ?? '';
  // https://docs.github.com/rest/repos/contents#create-or-update-file-contents
  const wanted = { contents: 'write', ...(WORKFLOWS.test(path) && { workflows: 'write' }) };
  const { repository, author } = writableRepository(call, wanted);
  const { message, content, sha } = parseBody(call.text);
  for (const [name, value] of Object.entries({ message, content })) {
    if (typeof value !== 'string') throw invalidRequest(`"${name}" wasn't supplied.`);
  }
  const before = repository.files.get(path);
  if (before !== undefined && sha === undefined) throw invalidRequest(`"sha" wasn't supplied.`);
  if (before !== undefined && sha !== toBlobSha(before)) {
    throw new Refusal(409, `${path} does not match ${String(sha)}`);
  }
  const text = Buffer.from(String(content), 'base64').toString('utf8');
  repository.files.set(path, text);
  const file = toFileObject(path, text, repository, call, false);
  const commit = {
    sha: toBlobSha(`${path}\n${text}`),
    message,
    author: { name: author.login, email: `${author.id}+${author.login}@users.noreply.github.com` },
  };
  return json({ content: file, commit }, before === undefined ? 201 : 200);
}

/** Git's own id of a file. */
function toBlobSha(content: string): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function toFileObject(path: string, content: string, repository: Repository, { urls }: Call, withContent: boolean) {
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
    ...(withContent && { encoding: 'base64', content: `${Buffer.from(content).toString('base64')}\n` }),
  };
}
