/** What flags of the GitHub CLI's commands need in addition, by hand, in November 2026. */

type ByValue = readonly (readonly [words: RegExp, permissions: string])[];

const ANY = /(?:)/;
const TEAM: ByValue = [[/\//, 'members=read']];
const PROJECT: ByValue = [[ANY, 'organization_projects=write']];

/** Fields of pull requests that are not part of these themselves. */
const FIELDS: ByValue = [
  [/statusCheckRollup/, 'checks=read,statuses=read'],
  [/closingIssuesReferences/, 'issues=read'],
  [/commits|files/, 'contents=read'],
  [/projectItems/, 'organization_projects=read'],
];

/** What flags need on top, by what their value looks like. */
export const GH_FLAGS: ReadonlyMap<string, Readonly<Record<string, ByValue>>> = new Map(
  Object.entries({
    'pr create': { '--reviewer': TEAM, '-r': TEAM, '--project': PROJECT, '-p': PROJECT },
    'pr edit': { '--add-reviewer': TEAM, '--remove-reviewer': TEAM, '--add-project': PROJECT },
    'issue create': { '--project': PROJECT, '-p': PROJECT },
    'issue edit': { '--add-project': PROJECT },
    'pr view': { '--json': FIELDS },
    'pr list': { '--json': FIELDS },
    'release create': { '--discussion-category': [[ANY, 'discussions=write']] },
  }),
);
