/** What `npm run advise` answers about one call, operation or refusal. */
import { describe, expect, test } from '@jest/globals';
import { advise } from '../../advise/program.ts';
import { parsePermissions } from '../../src/access/permissions/request.ts';
import { runAdvise } from '../support/advise.ts';

/** Runs the program within the process of the test: answering takes less time than starting. */
async function ask(...args: string[]) {
  return advise(args, () => Promise.reject(new Error('no input')));
}

const CREATE_ISSUE = `POST /repos/{owner}/{repo}/issues
  permissions: |
    issues: write
https://docs.github.com/rest/issues/issues#create-an-issue
`;

describe('a call', () => {
  test.each([
    'POST /repos/{owner}/{repo}/issues',
    'post repos/octo-org/hello/issues',
    'POST https://api.github.com/repos/octo-org/hello/issues?per_page=1',
    'POST https://ghe.example.com/api/v3/repos/octo-org/hello/issues',
    'POST /repos/$GITHUB_REPOSITORY/issues',
    'POST /repos/:owner/:repo/issues',
    'POST /repositories/1296269/issues',
    'issues.create',
    'octokit.rest.issues.create',
    'issues/create',
    '{"message":"Resource not accessible by integration","documentation_url":"https://docs.github.com/rest/issues/issues#create-an-issue","status":"403"}',
    'HttpError: Resource not accessible by integration - https://docs.github.com/en/enterprise-server@3.19/rest/issues/issues#create-an-issue',
    'https://docs.github.com/rest/reference/issues#create-an-issue',
  ])('in the spelling %s is answered with the least permissions', async (question) => {
    expect(await ask(question)).toEqual({ code: 0, stdout: CREATE_ISSUE, stderr: '' });
  });

  test('is answered for the text of a command', async () => {
    const { code, stdout } = await runAdvise(['issues.create']);
    expect(code).toBe(0);
    expect(stdout).toBe(CREATE_ISSUE);
  });

  test('is answered for each method when it is given as a path alone', async () => {
    const { stdout } = await ask('/repos/octo-org/hello/issues');
    expect(stdout).toContain(
      'GET /repos/{owner}/{repo}/issues\n  permissions: |\n    issues: read',
    );
    expect(stdout).toContain(
      'POST /repos/{owner}/{repo}/issues\n  permissions: |\n    issues: write',
    );
  });

  test('shows both alternatives, and says which thing needs which', async () => {
    const { stdout } = await ask('issues.createComment');
    expect(stdout).toContain('    issues: write\nor\n  permissions: |\n    pull-requests: write\n');
    expect(stdout).toContain("For an issue it is 'issues' that counts, for a pull request 'pull-");
  });

  test('shows all permissions of a set that are needed together', async () => {
    const { stdout } = await ask('POST /repos/octo-org/hello/forks');
    expect(stdout).toContain('  permissions: |\n    administration: write\n    contents: read\n');
  });

  test('says what files of workflows need in addition', async () => {
    const { stdout } = await ask('PUT /repos/octo-org/hello/contents/README.md');
    expect(stdout).toContain(
      "    contents: write\n'workflows: write' is needed, too, if files below .github/workflows are",
    );
  });

  test('that needs no permission is answered with the least that a token can have', async () => {
    const { code, stdout } = await ask('GET /rate_limit');
    expect(stdout).toContain('  permissions: |\n    metadata: read\nGitHub lists no permission');
    expect(code).toBe(0);
  });

  test("that takes a user's token only is reported as such", async () => {
    const { stdout } = await ask('GET /user/repos');
    expect(stdout).toContain("Only a user's token may call this");
  });

  test('that Enterprise Server lacks is reported as missing there', async () => {
    const { stdout } = await ask('GET /orgs/octo-org/copilot/billing');
    expect(stdout).toContain('Enterprise Server up to 3.19 does not have this.');
  });

  test.each(['GET /user', 'POST /repos/octo-org/hello/isues', 'issues.invent'])(
    'that GitHub does not open to apps is not answered: %s',
    async (question) => {
      const { code, stdout } = await ask(question);
      expect(stdout).toContain('This is not among the endpoints that GitHub opens to apps.');
      expect(code).toBe(2);
    },
  );
});

describe('a command', () => {
  test.each([
    ['gh pr create --fill', '    contents: read\n    pull-requests: write\n'],
    ['git push origin main', '    contents: write\n'],
    [
      'curl -X POST https://api.github.com/repos/octo-org/hello/dispatches',
      '    contents: write\n',
    ],
  ])('of another form is answered, too: %s', async (command, block) => {
    const { code, stdout } = await ask(command);
    expect(stdout).toContain(block);
    expect(code).toBe(0);
  });

  test('that is unknown is not answered', async () => {
    const { code, stdout } = await ask('gh frobnicate all');
    expect(stdout).toContain("'gh frobnicate all' is not among the commands that are known");
    expect(code).toBe(2);
  });
});

describe('a pasted answer', () => {
  test('with the header is read by the header, with all alternatives', async () => {
    const header = 'X-Accepted-GitHub-Permissions: contents=read; issues=write,metadata=read';
    const { code, stdout } = await ask(header);
    expect(stdout).toContain('    contents: read\nor\n  permissions: |\n    issues: write\n');
    expect(stdout).toContain('Any one of them is enough.');
    expect(code).toBe(0);
  });

  test('may be the value of the header alone, with entries that are not permissions', async () => {
    const { stdout } = await ask('pull_requests=write; allows_permissionless_access=true');
    expect(stdout).toContain(
      '    pull-requests: write\nGitHub also answers without any permission.',
    );
  });

  test('may come from standard input', async () => {
    const pasted = 'HTTP/2.0 403 Forbidden\nX-Accepted-Github-Permissions: checks=write\n\n{}\n';
    expect((await runAdvise(['-'], { input: pasted })).stdout).toContain('    checks: write\n');
  });

  test('with 404 says that no permission opens a repository outside the token', async () => {
    const body =
      '{"message":"Not Found","documentation_url":"https://docs.github.com/rest/repos/contents#get-repository-content","status":"404"}';
    const { stdout } = await ask(body);
    expect(stdout).toContain('    contents: read\n');
    expect(stdout).toContain("Name the repository in 'repositories'");
  });

  test('of GraphQL is read by the field that it names', async () => {
    const { stdout } = await ask(
      'GraphQL: Resource not accessible by integration (repository.pullRequest)',
    );
    expect(stdout).toContain('    pull-requests: read\nGitHub publishes no permissions for this');
  });

  test('that does not name the call leads to advice on what to paste', async () => {
    const { code, stdout } = await ask('gh: Resource not accessible by integration (HTTP 403)');
    expect(stdout).toContain('`X-Accepted-GitHub-Permissions`');
    expect(code).toBe(2);
  });
});

describe('the program', () => {
  test('answers in JSON for other programs', async () => {
    const { stdout } = await ask('--json', 'issues.createComment');
    expect(JSON.parse(stdout)).toMatchObject([
      {
        question: 'issues.createComment',
        needs: [
          {
            what: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
            sets: [{ issues: 'write' }, { pull_requests: 'write' }],
          },
        ],
      },
    ]);
  });

  test('prints blocks that the action takes', async () => {
    const { stdout } = await ask('POST /repos/octo-org/hello/forks');
    const [, block = ''] = /permissions: \|\n((?: {4}.*\n)+)/.exec(stdout) ?? [];
    expect(parsePermissions({ block, singles: {} })).toEqual({
      kind: 'some',
      permissions: { administration: 'write', contents: 'read' },
    });
  });

  test('explains its use when it gets no question, or an option that does not exist', async () => {
    const [silent, wrong] = await Promise.all([runAdvise([]), runAdvise(['--chek'])]);
    expect(silent.stdout).toContain('npm run advise .github/workflows/*.yml');
    expect(silent.code).toBe(2);
    expect(wrong.stderr).toContain("'--chek'");
    expect(wrong.code).toBe(2);
  });
});
