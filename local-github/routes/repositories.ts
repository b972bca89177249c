/** A repository on its own. */
import { json } from '../answers.ts';
import { toFullRepositoryObject } from '../objects/repository.ts';
import { readableRepository } from '../repository-access.ts';
import type { Route } from '../route.ts';

export const repositoryRoutes: Route[] = [
  {
    on: 'GET /repos/{owner}/{repo}',
    takes: 'token or none',
    page: 'https://docs.github.com/rest/repos/repos#get-a-repository',
    permissions: { metadata: 'read' },
    scopes: ['repo'],
    handle: (call) => {
      const repository = readableRepository(call);
      const token = call.caller.kind === 'installation' ? call.caller.token : undefined;
      return json(toFullRepositoryObject(repository, call.urls, call.apiVersion, token));
    },
  },
];
