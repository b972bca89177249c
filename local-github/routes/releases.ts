/** Releases of a repository: published, for a tag that git has pushed. */
import { writableRepository } from '../access/repository-access.ts';
import { json, Refusal } from '../http/answers.ts';
import { parseBody, requiredText } from '../http/request-body.ts';
import { toTimestamp, type Urls } from '../http/urls.ts';
import { toAccountObject } from '../objects/account.ts';
import type { Route } from '../route.ts';
import { toNodeId } from '../world/identifiers.ts';
import type { Release, Repository } from '../world/records.ts';

export const releaseRoutes: Route[] = [
  {
    endpoint: 'POST /repos/{owner}/{repo}/releases',
    accepts: 'token or none',
    page: 'https://docs.github.com/rest/releases/releases#create-a-release',
    handle: (call) => {
      const { repository, author } = writableRepository(call);
      const given = parseBody(call.text);
      const tag = requiredText(given, 'tag_name');
      if (repository.releases.some((release) => release.tag === tag))
        throw new Refusal(422, 'Validation Failed');
      const textOf = (name: string): string | null =>
        typeof given[name] === 'string' ? given[name] : null;
      const release: Release = {
        id: call.world.nextId('release'),
        tag,
        name: textOf('name'),
        body: textOf('body'),
        author,
        createdAt: call.nowMs,
      };
      repository.releases.push(release);
      return json(toReleaseObject(release, repository, call.urls), 201);
    },
  },
];

function toReleaseObject(
  release: Release,
  { owner, name }: Repository,
  urls: Urls,
): Record<string, unknown> {
  return {
    id: release.id,
    node_id: toNodeId('RE', release.id),
    tag_name: release.tag,
    name: release.name,
    body: release.body,
    draft: false,
    prerelease: false,
    author: toAccountObject(release.author, urls),
    url: `${urls.api}/repos/${owner.login}/${name}/releases/${release.id}`,
    html_url: `${urls.web}/${owner.login}/${name}/releases/tag/${release.tag}`,
    created_at: toTimestamp(release.createdAt),
    published_at: toTimestamp(release.createdAt),
  };
}
