/** What is found in shell scripts. */
import { describe, expect, test } from '@jest/globals';
import { GitLogins } from '../../../advise/shell/git-logins.ts';
import { readRun } from '../../../advise/shell/read-run.ts';

function read(
  script: string,
  variables: Record<string, string> = { GH_TOKEN: '{steps.app.outputs.token}' },
) {
  const logins = new GitLogins();
  logins.setForFolder('.', '{github.token}');
  const exported = new Map<string, string>();
  const around = {
    variables: new Map(Object.entries(variables)),
    logins,
    folder: '.',
    root: undefined,
    exported,
  };
  return { found: readRun(script, around), exported };
}

/** `POST /repos/… issues=write|pull_requests=write`, one for each thing found. */
function readNeeds(script: string): string[] {
  return read(script).found.map(({ need, gap }) => {
    const sets = need?.sets.map((set) => Object.entries(set).flatMap((entry) => entry.join('=')));
    return sets && need ? `${need.what} ${sets.join('|')}` : `? ${gap ?? ''}`;
  });
}

const ISSUE = '/repos/{owner}/{repo}/issues';
const COMMENTS = `${ISSUE}/{issue_number}/comments`;

describe('gh api', () => {
  test.each([
    ['gh api repos/octo-org/hello/issues', `GET ${ISSUE} issues=read`],
    ['gh api "repos/$GITHUB_REPOSITORY/issues" -f title=x', `POST ${ISSUE} issues=write`],
    [
      'gh api "/repos/${{ github.repository }}/issues" --input body.json',
      `POST ${ISSUE} issues=write`,
    ],
    [
      'gh api -XPATCH repos/o/r/issues/1 -f state=closed',
      `PATCH ${ISSUE}/{issue_number} issues=write|pull_requests=write`,
    ],
    ['gh api --method GET repos/o/r/issues -f state=open', `GET ${ISSUE} issues=read`],
    ['gh api -H "Accept: x" --paginate --jq .[].id repos/o/r/issues', `GET ${ISSUE} issues=read`],
    [
      'REPO=o/r; gh api repos/$REPO/issues/$N/comments -f body=x',
      `POST ${COMMENTS} issues=write|pull_requests=write`,
    ],
    [
      'gh api repos/o/r/contents/.github/workflows/ci.yml -X PUT -f a=b',
      'PUT /repos/{owner}/{repo}/contents/{path} contents=write,workflows=write',
    ],
    ['gh api "$URL"', "? 'GET {URL}' is not an endpoint that GitHub opens to apps"],
    [
      'if test -n "$A"; then M=PUT; else M=POST; fi; gh api -X $M repos/o/r/issues',
      "? the method of '{M} repos/o/r/issues' is not known",
    ],
  ])('%s', (script, need) => {
    expect(readNeeds(script)).toEqual([need]);
  });

  test.each([
    [
      "gh api graphql -f query='mutation { addComment(input: {}) { clientMutationId } }'",
      'GraphQL addComment issues=write|pull_requests=write',
    ],
    [
      'gh api graphql -f query=\'query { repository(owner: "o", name: "r") { pullRequest(number: 1) { id } } }\'',
      'GraphQL pullRequest pull_requests=read',
    ],
    ["gh api graphql -f query='{ viewer { login } }'", 'GraphQL metadata=read'],
    [
      "gh api graphql -f query='mutation { inventThing(input: {}) { id } }'",
      "? the GraphQL mutation 'inventThing' is not among those that are known",
    ],
    ['gh api graphql -F query=@query.graphql', '? the GraphQL request is not written here in full'],
  ])('graphql: %s', (script, need) => {
    expect(readNeeds(script)).toEqual([need]);
  });
});

describe('a subcommand of gh', () => {
  test.each([
    ['gh pr create --fill', 'gh pr create pull_requests=write,contents=read'],
    [
      'gh pr create --reviewer octo-org/team',
      'gh pr create pull_requests=write,contents=read,members=read',
    ],
    ['gh pr view 1', 'gh pr view pull_requests=read,checks=read,statuses=read'],
    ['gh pr view 1 --json title', 'gh pr view pull_requests=read'],
    [
      'gh pr view 1 --json title,statusCheckRollup',
      'gh pr view pull_requests=read,checks=read,statuses=read',
    ],
    ['gh -R o/r issue create -t x', 'gh issue create issues=write'],
    ['sudo env A=b gh workflow run ci.yml', 'gh workflow run actions=write'],
    ['if ! gh release view v1; then :; fi', 'gh release view contents=read'],
    ['id=$(gh run list --limit 1)', 'gh run list actions=read'],
    ['ls | xargs -I{} gh issue close {}', 'gh issue close issues=write'],
    [
      'again() { for i in 1 2; do "$@" && return; done; }; again gh pr merge 1',
      "? '{@}' runs a program that is not read here",
    ],
    ['gh constructor', "? 'gh constructor' is not among the commands that are known"],
    ['gh frobnicate all', "? 'gh frobnicate all' is not among the commands that are known"],
  ])('%s', (script, need) => {
    expect(readNeeds(script)[0]).toBe(need);
  });

  test('behind a function of the script is found', () => {
    const script = 'again() { for i in 1 2; do "$@" && return; done; }; again gh pr merge 1';
    expect(readNeeds(script)).toContain('gh pr merge pull_requests=write,contents=write');
  });

  test.each([
    'gh auth status',
    'gh --version',
    'echo gh pr create',
    'sudo apt install gh -y',
    '# gh pr create',
  ])('is not found in %s', (script) => {
    expect(readNeeds(script).filter((need) => !need.startsWith('?'))).toEqual([]);
  });
});

describe('git and curl', () => {
  test.each([
    ['git push', 'git push contents=write'],
    ['git -C folder -c a=b push origin main', 'git push contents=write'],
    ['git fetch origin', 'git fetch contents=read'],
    ['git clone "https://x-access-token:$T@github.com/o/r"', 'git clone contents=read'],
    [
      'curl -H "Authorization: Bearer $T" https://api.github.com/repos/o/r/issues',
      `GET ${ISSUE} issues=read`,
    ],
    [
      'curl -sSfX POST -H "Authorization: Bearer $T" "$GITHUB_API_URL/repos/o/r/dispatches" -d "{}"',
      'POST /repos/{owner}/{repo}/dispatches contents=write',
    ],
    [
      'curl -u x:$T --json \'{"query":"mutation { closeIssue(input: {}) { clientMutationId } }"}\' https://api.github.com/graphql',
      'GraphQL closeIssue issues=write',
    ],
  ])('%s', (script, need) => {
    expect(readNeeds(script)).toEqual([need]);
  });

  test.each([
    'git commit -m x',
    'git push https://gitlab.com/o/r',
    'curl https://example.com/repos/o/r/issues -H "Authorization: $T"',
    'curl https://api.github.com/repos/o/r/issues',
  ])('need nothing for %s', (script) => {
    expect(readNeeds(script)).toEqual([]);
  });

  test('know the login of a URL, of a remote, of the configuration and of gh', () => {
    const logins = (script: string) => read(script).found.map(({ credential }) => credential);
    const login = 'https://x:{steps.app.outputs.token}@github.com/o/r';
    expect(logins('git push')).toEqual(['{github.token}']);
    expect(logins('git push "https://x:$GH_TOKEN@github.com/o/r"')).toEqual([login]);
    expect(
      logins('git remote set-url origin "https://x:$GH_TOKEN@github.com/o/r"; git push'),
    ).toEqual([login]);
    expect(
      logins('git clone --depth 1 -b main "https://x:$GH_TOKEN@github.com/o/r" a; cd a; git push'),
    ).toEqual([login, login]);
    expect(logins('git -c "http.extraheader=AUTHORIZATION: $GH_TOKEN" push')[0]).toContain(
      'steps.app',
    );
    expect(read('gh auth setup-git; git push').found[0]?.gitCredential).toBe(
      '{steps.app.outputs.token}',
    );
  });
});

describe('a script', () => {
  test('is read in part only when a program in it cannot be read', () => {
    expect(readNeeds('npm run release')).toEqual([
      "? 'npm run release' runs a program that is not read here",
    ]);
    expect(readNeeds('$TOOL push')).toEqual([
      "? '{TOOL} push' runs a program that is not read here",
    ]);
  });

  test('within a script is read', () => {
    expect(readNeeds(`bash -c 'gh pr close 1'`)).toEqual(['gh pr close pull_requests=write']);
    expect(readNeeds(`eval "gh pr close 1"`)).toEqual(['gh pr close pull_requests=write']);
  });

  test('is read with the token that a command is given in front', () => {
    const { found } = read('GH_TOKEN=$OTHER gh pr close 1; gh pr reopen 1', {
      GH_TOKEN: '{steps.app.outputs.token}',
      OTHER: '{steps.other.outputs.token}',
    });
    expect(found.map(({ credential }) => credential)).toEqual([
      '{steps.other.outputs.token}',
      '{steps.app.outputs.token}',
    ]);
  });

  test('passes variables on to later steps', () => {
    const { exported } = read('echo "GH_TOKEN=${{ steps.app.outputs.token }}" >> "$GITHUB_ENV"');
    expect([...exported]).toEqual([['GH_TOKEN', '{steps.app.outputs.token}']]);
  });
});
