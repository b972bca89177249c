/** Issues of a repository: read and opened. */
import { readableRepository, writableRepository } from '../access/repository-access.ts';
import { json, Refusal } from '../http/answers.ts';
import { toPage } from '../http/pages.ts';
import { parseBody, requiredText } from '../http/request-body.ts';
import { toTimestamp, type Urls } from '../http/urls.ts';
import { toAccountObject } from '../objects/account.ts';
import type { Route } from '../route.ts';
import { toNodeId } from '../world/identifiers.ts';
import type { Issue, Repository } from '../world/records.ts';

const ISSUES = 'https://docs.github.com/rest/issues/issues';

export const issueRoutes: Route[] = [
  {
    endpoint: 'GET /repos/{owner}/{repo}/issues',
    accepts: 'token or none',
    page: `${ISSUES}#list-repository-issues`,
    handle: (call) => {
      const repository = readableRepository(call);
      const url = `${call.urls.api}/repositories/${repository.id}/issues`;
      const { items, headers } = toPage(repository.issues, call.query, url);
      return {
        status: 200,
        headers,
        body: items.map((issue) => toIssueObject(issue, repository, call.urls)),
      };
    },
  },
  {
    endpoint: 'POST /repos/{owner}/{repo}/issues',
    accepts: 'token or none',
    page: `${ISSUES}#create-an-issue`,
    handle: (call) => {
      const { repository, author } = writableRepository(call);
      const given = parseBody(call.text);
      const title = requiredText(given, 'title');
      if (title === '') throw new Refusal(422, 'Validation Failed');
      const { body, labels } = given;
      const issue: Issue = {
        id: call.world.nextId('issue'),
        number: repository.issues.length + repository.pulls.length + 1,
        title,
        body: typeof body === 'string' ? body : null,
        labels: Array.isArray(labels) ? labels.map(String) : [],
        author,
        createdAt: call.nowMs,
      };
      repository.issues.push(issue);
      return json(toIssueObject(issue, repository, call.urls), 201);
    },
  },
];

function toIssueObject(issue: Issue, repository: Repository, urls: Urls): Record<string, unknown> {
  const fullName = `${repository.owner.login}/${repository.name}`;
  const createdAt = toTimestamp(issue.createdAt);
  return {
    id: issue.id,
    node_id: toNodeId('I', issue.id),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: 'open',
    labels: issue.labels.map((name) => ({ name })),
    user: toAccountObject(issue.author, urls),
    url: `${urls.api}/repos/${fullName}/issues/${issue.number}`,
    html_url: `${urls.web}/${fullName}/issues/${issue.number}`,
    created_at: createdAt,
    updated_at: createdAt,
    closed_at: null,
  };
}
