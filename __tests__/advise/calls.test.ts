/** What `npm run advise` answers about one call, operation or refusal. */
import { describe, expect, test } from '@jest/globals';
import { parsePermissions } from '../../src/scope/permissions.ts';
import { runAdvise } from '../support/advise.ts';

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
    expect(await runAdvise([question])).toEqual({ code: 0, stdout: CREATE_ISSUE, stderr: '' });
  });

  test('is answered for each method when it is given as a path alone', async () => {
    const { stdout } = await runAdvise(['/repos/octo-org/hello/issues']);
    expect(stdout).toContain(
      'GET /repos/{owner}/{repo}/issues\n  permissions: |\n    issues: read',
    );
    expect(stdout).toContain(
      'POST /repos/{owner}/{repo}/issues\n  permissions: |\n    issues: write',
    );
  });

  test('shows both alternatives, and says which thing needs which', async () => {
    const { stdout } = await runAdvise(['issues.createComment']);
    expect(stdout).toContain('    issues: write\nor\n  permissions: |\n    pull-requests: write\n');
    expect(stdout).toContain("For an issue it is 'issues' that counts, for a pull request 'pull-");
  });

  test('shows all permissions of a set that are needed together', async () => {
    const { stdout } = await runAdvise(['POST /repos/octo-org/hello/forks']);
    expect(stdout).toContain('  permissions: |\n    administration: write\n    contents: read\n');
  });

  test('says what files of workflows need in addition', async () => {
    const { stdout } = await runAdvise(['PUT /repos/octo-org/hello/contents/README.md']);
    expect(stdout).toContain('  permissions: |\n    contents: write\nFor files below .github/wor');
    expect(stdout).toContain("'workflows: write' is needed, too.");
  });

  test('that needs no permission is answered with the least that a token can have', async () => {
    const { code, stdout } = await runAdvise(['GET /rate_limit']);
    expect(stdout).toContain('  permissions: |\n    metadata: read\nGitHub lists no permission');
    expect(code).toBe(0);
  });

  test("that takes a user's token only is said to", async () => {
    const { stdout } = await runAdvise(['GET /user/repos']);
    expect(stdout).toContain("Only a user's token may call this");
  });

  test('that Enterprise Server lacks is said to be missing there', async () => {
    const { stdout } = await runAdvise(['GET /orgs/octo-org/copilot/billing']);
    expect(stdout).toContain('Enterprise Server up to 3.19 does not have this.');
  });

  test.each(['GET /user', 'POST /repos/octo-org/hello/isues', 'issues.invent'])(
    'that GitHub does not open to apps is not answered: %s',
    async (question) => {
      const { code, stdout } = await runAdvise([question]);
      expect(stdout).toContain('This is not among the endpoints that GitHub opens to apps.');
      expect(code).toBe(2);
    },
  );
});

describe('a pasted answer', () => {
  test('with the header is read by the header, alternatives and all', async () => {
    const header = 'X-Accepted-GitHub-Permissions: contents=read; issues=write,metadata=read';
    const { code, stdout } = await runAdvise([header]);
    expect(stdout).toContain('    contents: read\nor\n  permissions: |\n    issues: write\n');
    expect(stdout).toContain('Any one of them is enough.');
    expect(code).toBe(0);
  });

  test('may be the value of the header alone, with entries that are not permissions', async () => {
    const { stdout } = await runAdvise(['pull_requests=write; allows_permissionless_access=true']);
    expect(stdout).toContain(
      '    pull-requests: write\nGitHub also answers without any permission.',
    );
  });

  test('comes from standard input, too', async () => {
    const pasted = 'HTTP/2.0 403 Forbidden\nX-Accepted-Github-Permissions: checks=write\n\n{}\n';
    expect((await runAdvise(['-'], pasted)).stdout).toContain('    checks: write\n');
  });

  test('with 404 says that no permission opens a repository outside of the token', async () => {
    const body =
      '{"message":"Not Found","documentation_url":"https://docs.github.com/rest/repos/contents#get-repository-content","status":"404"}';
    const { stdout } = await runAdvise([body]);
    expect(stdout).toContain('    contents: read\n');
    expect(stdout).toContain("Name the repository in 'repositories'");
  });

  test('that does not name the call says what to paste instead', async () => {
    const { code, stdout } = await runAdvise([
      'gh: Resource not accessible by integration (HTTP 403)',
    ]);
    expect(stdout).toContain('`X-Accepted-GitHub-Permissions`');
    expect(code).toBe(2);
  });
});

describe('the program', () => {
  test('answers in JSON for other programs', async () => {
    const { stdout } = await runAdvise(['--json', 'issues.createComment']);
    expect(JSON.parse(stdout)).toMatchObject({
      answers: [
        {
          question: 'issues.createComment',
          needs: [
            {
              what: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
              sets: [{ issues: 'write' }, { pull_requests: 'write' }],
            },
          ],
        },
      ],
    });
  });

  test('prints blocks that the action takes', async () => {
    const { stdout } = await runAdvise(['POST /repos/octo-org/hello/forks']);
    const [, block = ''] = /permissions: \|\n((?: {4}.*\n)+)/.exec(stdout) ?? [];
    expect(parsePermissions({ block, singles: {} })).toEqual({
      kind: 'some',
      permissions: { administration: 'write', contents: 'read' },
      warnings: [],
    });
  });

  test('says how it is used when asked nothing, or with an option that does not exist', async () => {
    const [silent, wrong] = await Promise.all([runAdvise([]), runAdvise(['--chek'])]);
    expect(silent.stdout).toContain('npm run advise .github/workflows/*.yml');
    expect(silent.code).toBe(2);
    expect(wrong.stderr).toContain("'--chek'");
    expect(wrong.code).toBe(2);
  });
});
