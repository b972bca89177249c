/**
 * What actions of others are known to need, as of November 2026; each is worth a look at its own
 * documentation.
 */
import type { Known } from './known-need.ts';

export interface KnownAction {
  permissions: Known;
  /** It pushes with the login that a checkout has left. */
  usesGitLogin?: boolean;
  /** It uses a token only if this input is given. */
  onlyWith?: string;
}

// In the form of `X-Accepted-GitHub-Permissions`; empty if the action calls GitHub for nothing that
// a permission decides.
const COMMON = 'issues=write; pull_requests=write';
const COMMITS = 'contents=write; contents=write,workflows=write';
const PULL_REQUEST =
  'contents=write,pull_requests=write; contents=write,pull_requests=write,workflows=write';
const RELEASE: Known = {
  always: 'contents=write,pull_requests=write',
  sometimes: 'issues=write',
  when: 'it writes on issues, and not on pull requests alone',
};

const PERMISSIONS: ReadonlyMap<string, Known> = new Map(
  Object.entries({
    'actions-cool/issues-helper': COMMON,
    'actions-ecosystem/action-add-labels': COMMON,
    'actions-ecosystem/action-remove-labels': COMMON,
    'actions/add-to-project':
      'organization_projects=write,issues=read; organization_projects=write,pull_requests=read',
    'actions/attest': 'attestations=write',
    'actions/attest-build-provenance': 'attestations=write',
    'actions/cache': '',
    'actions/dependency-review-action': 'contents=read',
    'actions/deploy-pages': 'pages=write',
    'actions/first-interaction': 'issues=write,pull_requests=write',
    'actions/labeler': 'contents=read,pull_requests=write',
    'actions/setup-go': '',
    'actions/setup-java': '',
    'actions/setup-node': '',
    'actions/setup-python': '',
    'actions/stale': {
      always: 'issues=write,pull_requests=write',
      sometimes: 'actions=write,contents=write',
      when: 'it keeps its state between runs, or deletes branches',
    },
    'actions/upload-artifact': '',
    'actions/upload-release-asset': 'contents=write',
    'amannn/action-semantic-pull-request': 'pull_requests=read',
    'aurelien-baudet/workflow-dispatch': 'actions=write',
    'benc-uk/workflow-dispatch': 'actions=write',
    'bobheadxi/deployments': 'deployments=write',
    'changesets/action': PULL_REQUEST,
    'codelytv/pr-size-labeler': 'issues=write; pull_requests=write',
    'convictional/trigger-workflow-and-wait': 'actions=write',
    'crazy-max/ghaction-github-pages': 'contents=write',
    'crowdin/github-action': PULL_REQUEST,
    'cycjimmy/semantic-release-action': {
      always: 'contents=write',
      sometimes: 'issues=write,pull_requests=write',
      when: 'it comments on what was released',
    },
    'dependabot/fetch-metadata': 'pull_requests=read',
    'dkershner6/reaction-action': COMMON,
    'dorny/paths-filter': 'pull_requests=read',
    'dorny/test-reporter': 'checks=write',
    'enricomi/publish-unit-test-result-action': 'checks=write,pull_requests=write',
    'golangci/golangci-lint-action': 'contents=read',
    'google-github-actions/release-please-action': RELEASE,
    'googleapis/release-please-action': RELEASE,
    'goreleaser/goreleaser-action': 'contents=write',
    'helm/chart-releaser-action': 'contents=write',
    'hmarr/auto-approve-action': 'pull_requests=write',
    'jamesives/github-pages-deploy-action': 'contents=write',
    'jasonetco/create-an-issue': 'issues=write',
    'juliangruber/approve-pull-request-action': 'pull_requests=write',
    'lewagon/wait-on-check-action': 'checks=read',
    'marocchino/sticky-pull-request-comment': 'pull_requests=write',
    'mikepenz/action-junit-report': 'checks=write',
    'mshick/add-pr-comment': 'pull_requests=write',
    'ncipollo/release-action': 'contents=write',
    'peaceiris/actions-gh-pages': 'contents=write',
    'peter-evans/close-issue': 'issues=write',
    'peter-evans/create-issue-from-file': 'issues=write',
    'peter-evans/create-or-update-comment': COMMON,
    'peter-evans/create-pull-request': PULL_REQUEST,
    'peter-evans/enable-pull-request-automerge': 'contents=write,pull_requests=write',
    'peter-evans/find-comment': 'issues=read; pull_requests=read',
    'peter-evans/repository-dispatch': 'contents=write',
    'peter-evans/slash-command-dispatch': 'contents=write,issues=write,pull_requests=write',
    'planetscale/ghcommit-action': 'contents=write',
    'release-drafter/release-drafter': {
      always: 'contents=write,pull_requests=read',
      sometimes: 'pull_requests=write',
      when: 'its autolabeler is on',
    },
    'release-drafter/release-drafter/autolabeler': 'contents=read,pull_requests=write',
    // https://docs.renovatebot.com/modules/platform/github/#running-as-a-github-app
    'renovatebot/github-action': {
      always:
        'checks=write,contents=write,issues=write,pull_requests=write,statuses=write,' +
        'administration=read,members=read,vulnerability_alerts=read',
      sometimes: 'workflows=write',
      when: 'it updates workflows',
    },
    'repo-sync/pull-request': 'pull_requests=write,contents=read',
    'reviewdog/action-setup': '',
    'softprops/action-gh-release': 'contents=write; contents=write,workflows=write',
    'styfle/cancel-workflow-action': 'actions=write',
    'thollander/actions-comment-pull-request': 'pull_requests=write',
    'tj-actions/changed-files': 'pull_requests=read',
    'toshimaru/auto-author-assign': 'pull_requests=write',
    'zgosalvez/github-actions-ensure-sha-pinned-actions': '',
  }),
);

/** Actions that push with git: these may take a token, too, and else the one of the checkout. */
const PUSHERS: ReadonlySet<string> = new Set([
  'ad-m/github-push-action',
  'endbug/add-and-commit',
  'mathieudutour/github-tag-action',
  'stefanzweifel/git-auto-commit-action',
]);

/** Finds an action by owner and name, in any case, with or without a folder and a version. */
export function findKnownAction(uses: string): KnownAction | undefined {
  const [name = ''] = uses.toLowerCase().split('@');
  const action = name.split('/').slice(0, 2).join('/');
  if (PUSHERS.has(action)) return { permissions: COMMITS, usesGitLogin: true };
  // Artifacts of the same run are read without a token.
  if (action === 'actions/download-artifact') {
    return { permissions: 'actions=read', onlyWith: 'github-token' };
  }
  const permissions = PERMISSIONS.get(name) ?? PERMISSIONS.get(action);
  return permissions === undefined ? undefined : { permissions };
}
