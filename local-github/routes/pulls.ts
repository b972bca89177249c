/** Pull requests of a repository: opened and listed. The branches themselves are git's. */
import { readableRepository, writableRepository } from '../access/repository-access.ts';
import { json, Refusal } from '../http/answers.ts';
import { toPage } from '../http/pages.ts';
import { parseBody, requiredText } from '../http/request-body.ts';
import { toTimestamp, type Urls } from '../http/urls.ts';
import { toAccountObject } from '../objects/account.ts';
import type { Route } from '../route.ts';
import { toNodeId } from '../world/identifiers.ts';
import type { PullRequest, Repository } from '../world/records.ts';

const PULLS = 'https://docs.github.com/rest/pulls/pulls';

export const pullRoutes: Route[] = [
  {
    endpoint: 'GET /repos/{owner}/{repo}/pulls',
    accepts: 'token or none',
    page: `${PULLS}#list-pull-requests`,
    handle: (call) => {
      const repository = readableRepository(call);
      const url = `${call.urls.api}/repositories/${repository.id}/pulls`;
      const { items, headers } = toPage(repository.pulls, call.query, url);
      return {
        status: 200,
        headers,
        body: items.map((pull) => toPullObject(pull, repository, call.urls)),
      };
    },
  },
  {
    endpoint: 'POST /repos/{owner}/{repo}/pulls',
    accepts: 'token or none',
    page: `${PULLS}#create-a-pull-request`,
    handle: (call) => {
      const { repository, author } = writableRepository(call);
      const given = parseBody(call.text);
      const [head, base] = [requiredText(given, 'head'), requiredText(given, 'base')];
      const isOpen = repository.pulls.some((pull) => pull.head === head && pull.base === base);
      if (head === base || isOpen) throw new Refusal(422, 'Validation Failed');
      const pull: PullRequest = {
        id: call.world.nextId('pull'),
        number: repository.issues.length + repository.pulls.length + 1,
        title: requiredText(given, 'title'),
        body: typeof given['body'] === 'string' ? given['body'] : null,
        head,
        base,
        author,
        createdAt: call.nowMs,
      };
      repository.pulls.push(pull);
      return json(toPullObject(pull, repository, call.urls), 201);
    },
  },
];

function toPullObject(
  pull: PullRequest,
  { owner, name }: Repository,
  urls: Urls,
): Record<string, unknown> {
  const createdAt = toTimestamp(pull.createdAt);
  const toBranch = (ref: string): object => ({ label: `${owner.login}:${ref}`, ref });
  return {
    id: pull.id,
    node_id: toNodeId('PR', pull.id),
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: 'open',
    head: toBranch(pull.head),
    base: toBranch(pull.base),
    user: toAccountObject(pull.author, urls),
    url: `${urls.api}/repos/${owner.login}/${name}/pulls/${pull.number}`,
    html_url: `${urls.web}/${owner.login}/${name}/pull/${pull.number}`,
    created_at: createdAt,
    updated_at: createdAt,
  };
}
