/**
 * What tokens are needed for most, and the least permissions for it: the table of
 * docs/app-setup.md.
 */
import { compareLevels, type Permissions } from '../github.ts';

export interface Recipe {
  /** As on the command line. */
  name: string;
  title: string;
  permissions: Permissions;
}

export const RECIPES: readonly Recipe[] = [
  {
    name: 'read',
    title: 'read repositories, check them out',
    permissions: { contents: 'read' },
  },
  { name: 'push', title: 'commit and push', permissions: { contents: 'write' } },
  {
    name: 'push-workflows',
    title: 'commit and push changes of workflows',
    permissions: { contents: 'write', workflows: 'write' },
  },
  {
    name: 'pull-requests',
    title: 'open pull requests',
    permissions: { contents: 'write', pull_requests: 'write' },
  },
  {
    name: 'comment',
    title: 'comment on issues and pull requests',
    permissions: { issues: 'write', pull_requests: 'write' },
  },
  { name: 'release', title: 'releases and tags', permissions: { contents: 'write' } },
  {
    name: 'dispatch',
    title: 'start workflows of another repository',
    permissions: { actions: 'write' },
  },
  {
    name: 'status',
    title: 'set statuses and checks',
    permissions: { statuses: 'write', checks: 'write' },
  },
  {
    name: 'deploy',
    title: 'deploy',
    permissions: { deployments: 'write', contents: 'read' },
  },
  {
    name: 'secrets',
    title: 'write Actions variables and secrets',
    permissions: { actions_variables: 'write', secrets: 'write' },
  },
  {
    name: 'members',
    title: 'read teams and members of an organization',
    permissions: { members: 'read' },
  },
];

/** Finds a recipe by its name or by its number in the list, which begins with 1. */
export function findRecipe(text: string): Recipe | undefined {
  const wanted = text.trim().toLowerCase();
  return RECIPES.find(({ name }, index) => name === wanted || String(index + 1) === wanted);
}

/** Joins permissions; where two name the same one, the wider level counts. */
export function joinPermissions(all: readonly Permissions[]): Permissions {
  const joined: Permissions = {};
  for (const [name, level] of all.flatMap((each) => Object.entries(each))) {
    const before = joined[name];
    if (before === undefined || compareLevels(level, before) > 0) joined[name] = level;
  }
  return joined;
}
