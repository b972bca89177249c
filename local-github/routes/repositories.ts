/** A repository on its own. */
import { readableRepository } from '../access/repository-access.ts';
import { json } from '../http/answers.ts';
import { toFullRepositoryObject } from '../objects/repository.ts';
import type { Route } from '../route.ts';

export const repositoryRoutes: Route[] = [
  {
    endpoint: 'GET /repos/{owner}/{repo}',
    accepts: 'token or none',
    page: 'https://docs.github.com/rest/repos/repos#get-a-repository',
    scopes: ['repo'],
    handle: (call) => {
      const repository = readableRepository(call);
      const token = call.caller.kind === 'installation' ? call.caller.token : undefined;
      return json(toFullRepositoryObject(repository, call.urls, call.apiVersion, token));
    },
  },
];
