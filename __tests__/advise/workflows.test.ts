/** What `npm run advise` says of workflow files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { advise } from '../../advise/program.ts';
import { runAdvise } from '../support/advise.ts';

const FILE = path.join('.github', 'workflows', 'ci.yml');
let folder = '';
let root = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'advise-'));
  root = path.join(folder, 'repository');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/**
 * Runs the program on the file, within the process of the test: reading takes less time than
 * starting.
 */
async function adviseFile(...args: string[]) {
  return advise([...args, path.join(root, FILE)], () => Promise.reject(new Error('no input')));
}

/** The same on a job of these steps, from line 12 on, behind a step that mints the token `app`. */
async function adviseOn(steps: string, asks: string, args: readonly string[] = [], on = 'push') {
  writeSteps(steps, asks, on);
  return adviseFile(...args);
}

function writeSteps(steps: string, asks: string, on = 'push'): void {
  const block = JSON.stringify(asks);
  const minting = `      - uses: octo-org/scoped-token@v1
        id: app
        with:
          client-id: x
          private-key: y
          permissions: ${block}
`;
  const job = `  build:\n    runs-on: ubuntu-latest\n    steps:\n${minting}`;
  write(FILE, `on: ${on}\njobs:\n${job}${steps.replace(/^(?=.)/gm, ' '.repeat(6))}`);
}

const TOKEN = '${{ steps.app.outputs.token }}';

const PR_CREATE = `- run: gh pr create --fill
  env:
    GH_TOKEN: ${TOKEN}
`;
const PUSH = `- uses: actions/checkout@v6
  with:
    token: ${TOKEN}
- run: git push
`;
const COMMENT = `- run: gh api "repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments" -f body=x
  env:
    GH_TOKEN: ${TOKEN}
`;

test('each job gets its block, with the line and the call behind each permission', async () => {
  const steps = `- uses: actions/checkout@v6
  with:
    token: ${TOKEN}
- run: |
    # opens it
    gh pr create --fill
    git push origin HEAD
  env:
    GH_TOKEN: ${TOKEN}
- uses: actions/github-script@v8
  with:
    github-token: ${TOKEN}
    script: |
      await github.rest.checks.create({ ...context.repo });
- run: >-
    curl -X POST -H "Authorization: Bearer $TOKEN"
    "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/statuses/$SHA"
  env:
    TOKEN: ${TOKEN}
- run: gh api "repos/$GITHUB_REPOSITORY/deployments" --jq length
  env:
    GH_TOKEN: ${TOKEN}
- uses: hmarr/auto-approve-action@v4
  with:
    github-token: ${TOKEN}
`;
  writeSteps(steps, 'contents: write');
  const { code, stdout } = await runAdvise([FILE], { cwd: root });
  expect(stdout).toBe(`${FILE}

  job 'build', token of 'app' (line 6)
    permissions: |
      checks: write        # line 25: POST /repos/{owner}/{repo}/check-runs (checks.create)
      contents: write      # line 18: git push
      deployments: read    # line 31: GET /repos/{owner}/{repo}/deployments
      pull-requests: write # line 17: gh pr create; also line 34
      statuses: write      # line 27: POST /repos/{owner}/{repo}/statuses/{sha}
      # workflows: write   # only if files below .github/workflows are changed
    Missing: pull-requests: write (line 17: gh pr create)
    Missing: checks: write (line 25: POST /repos/{owner}/{repo}/check-runs (checks.create))
    Missing: statuses: write (line 27: POST /repos/{owner}/{repo}/statuses/{sha})
    Missing, unless the repository is public: deployments: read (line 31: GET /repos/{owner}/{repo}/deployments)
    Missing: pull-requests: write (line 34: hmarr/auto-approve-action)
`);
  expect(code).toBe(0);
});

describe('compared with what the step asks for', () => {
  test('the same is reported as the same', async () => {
    const { code, stdout } = await adviseOn(PR_CREATE, 'pull-requests: write\ncontents: read', [
      '--check',
    ]);
    expect(stdout).toContain('The step asks for just that.');
    expect(code).toBe(0);
  });

  test('what is missing is named, and --check fails', async () => {
    const { code, stdout } = await adviseOn(PUSH, 'contents: read', ['--check']);
    expect(stdout).toContain('Missing: contents: write (line 15: git push)');
    expect(code).toBe(1);
  });

  test('what is not needed, or too much, is named, and --check fails', async () => {
    const asks = 'pull-requests: write\ncontents: write\nissues: write';
    const { code, stdout } = await adviseOn(PR_CREATE, asks, ['--check']);
    expect(stdout).toContain("Too much: contents: write, where 'read' is enough\n");
    expect(stdout).toContain('Needless: issues: write\n');
    expect(code).toBe(1);
  });

  test('a step that asks for everything asks for too much', async () => {
    const { code, stdout } = await adviseOn(PR_CREATE, 'inherit', ['--check']);
    expect(stdout).toContain('It asks for all that the installation has');
    expect(code).toBe(1);
  });

  test('what something unknown may need does not fail', async () => {
    const steps = `- run: npm run release\n  env:\n    GH_TOKEN: ${TOKEN}\n`;
    const { code, stdout } = await adviseOn(steps, 'issues: write', ['--check']);
    expect(stdout).toContain('Needless: issues: write, but it may be for what is not known');
    expect(stdout).toContain(
      "Not known, line 12: 'npm run release' runs a program that is not read",
    );
    expect(code).toBe(0);
  });

  test('a program that may push with the login of the checkout needs contents alone', async () => {
    const steps = PUSH.replace('git push', 'npm run release');
    const { code, stdout } = await adviseOn(steps, 'contents: write\nissues: write', ['--check']);
    expect(stdout).toContain("contents: write, where 'read' is enough, but it may be for what");
    expect(stdout).toContain('Needless: issues: write\n');
    expect(stdout).toContain("Not known, line 15: whether these programs use git's login");
    expect(code).toBe(1);
  });

  test('reading needs nothing when the repositories are declared public', async () => {
    const asks = 'pull-requests: write';
    expect((await adviseOn(PR_CREATE, asks, ['--check'])).code).toBe(1);
    expect((await adviseOn(PR_CREATE, asks, ['--check', '--public'])).code).toBe(0);
  });

  test('workflows: write may be needed by what is pushed', async () => {
    const { code, stdout } = await adviseOn(PUSH, 'contents: write\nworkflows: write', ['--check']);
    expect(stdout).toContain('# workflows: write # only if files below .github/workflows are');
    expect(code).toBe(0);
  });

  test.each([
    ['actions/create-github-app-token@v3', 'permission-contents: write', 0],
    ['actions/create-github-app-token@v3', 'owner: octo-org', 1],
    ['tibdex/github-app-token@v2', `permissions: '{"contents": "write", "issues": "read"}'`, 1],
  ])('the list of %s is read: %s', async (uses, input, code) => {
    const mint = `- uses: ${uses}\n  id: other\n  with:\n    app-id: x\n    private-key: y\n    ${input}\n`;
    const steps = mint + PUSH.replace('steps.app', 'steps.other');
    const result = await adviseOn(steps, 'metadata: read', ['--check']);
    expect(result.stdout).toContain(
      "token of 'other' (line 12)\n    permissions: |\n      contents: write",
    );
    expect(result.code).toBe(code);
  });

  test('an expression in the list is reported, since it cannot be compared', async () => {
    const { code, stdout } = await adviseOn(PUSH, 'contents: ${{ inputs.level }}', ['--check']);
    expect(stdout).toContain('It cannot be compared: an expression decides');
    expect(code).toBe(0);
  });
});

describe('alternatives', () => {
  test('are shown, and none is chosen silently', async () => {
    const { stdout } = await adviseOn(COMMENT, 'metadata: read');
    const what = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    expect(stdout).toContain(`      issues: write          # line 12: ${what}
      # pull-requests: write # instead? line 12: ${what}
`);
    expect(stdout).toContain(`Missing: issues: write, or pull-requests: write (line 12: ${what})`);
  });

  test.each([
    ['issues', 'issues: write ', 'metadata: read'],
    ['[pull_request, pull_request_review]', 'pull-requests: write ', 'metadata: read'],
    ['issue_comment', 'pull-requests: write ', 'pull-requests: write'],
  ])('on %s, %s comes first when the step asks for %s', async (on, first, asks) => {
    const { stdout } = await adviseOn(COMMENT, asks, [], on);
    expect(stdout).toContain(`permissions: |\n      ${first}`);
    expect(stdout).toContain('instead?');
  });

  test('are all right when both are asked for', async () => {
    const asks = 'issues: write\npull-requests: write';
    expect((await adviseOn(COMMENT, asks, ['--check'])).code).toBe(0);
  });

  test('need nothing more when one of them is needed anyway', async () => {
    const steps =
      PUSH + '- run: gh api repos/octo-org/hello/pulls/1\n  env:\n    GH_TOKEN: ' + TOKEN;
    const { code } = await adviseOn(steps, 'contents: write', ['--check']);
    expect(code).toBe(0);
  });
});

describe('what cannot be known is reported', () => {
  test.each([
    [
      `- uses: octo-org/unheard-of@v1\n  with:\n    token: ${TOKEN}\n`,
      "'octo-org/unheard-of' is not among",
    ],
    [
      `- run: print("x")\n  shell: python\n  env:\n    T: ${TOKEN}\n`,
      "a script for 'python' is not read",
    ],
    [`- run: ./missing.sh\n  env:\n    T: ${TOKEN}\n`, "'./missing.sh' runs a program that"],
    [`- run: gh api "$URL"\n  env:\n    GH_TOKEN: ${TOKEN}\n`, "'GET {URL}' is not an endpoint"],
    [`- run: gh foo bar\n  env:\n    GH_TOKEN: ${TOKEN}\n`, "'gh foo bar' is not among the"],
  ])('of %j', async (steps, words) => {
    const { stdout } = await adviseOn(steps, 'contents: read');
    expect(stdout).toContain(`Not known, line 12: ${words}`);
  });

  test('of a job that calls another workflow', async () => {
    write(FILE, 'on: push\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n');
    const { stdout } = await adviseFile();
    expect(stdout).toContain(
      "Not known, line 3: './.github/workflows/b.yml' is another workflow, which is not read",
    );
  });

  test('of a call in a job without its own token', async () => {
    write(
      FILE,
      'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: npm ci; gh foo bar\n',
    );
    const { stdout } = await adviseFile();
    expect(stdout).toContain("Not known, line 6: 'gh foo bar' is not among the commands");
    expect(stdout).not.toContain('npm');
  });
});

describe('the token of a call', () => {
  test.each([
    [
      'of the job itself is another one',
      '- run: gh pr merge 1\n  env:\n    GH_TOKEN: ${{ github.token }}\n',
    ],
    [
      'of a secret is another one',
      '- run: gh pr merge 1\n  env:\n    GH_TOKEN: ${{ secrets.PAT }}\n',
    ],
    [
      'that git has from a plain checkout is another one',
      '- uses: actions/checkout@v6\n- run: git push\n',
    ],
    [
      'that a command is given is another one',
      `- run: GH_TOKEN=$OTHER gh pr merge 1\n  env:\n    GH_TOKEN: ${TOKEN}\n    OTHER: \${{ github.token }}\n`,
    ],
  ])('%s', async (_title, steps) => {
    const { stdout } = await adviseOn(steps, 'contents: read');
    expect(stdout).toContain('No call with this token was found.');
  });

  test.each([
    [
      'comes from the environment of a later step',
      `- run: echo "GH_TOKEN=${TOKEN}" >> "$GITHUB_ENV"\n- run: gh release create v1\n`,
    ],
    [
      'comes from a remote URL',
      `- run: |\n    git remote set-url origin "https://x-access-token:${TOKEN}@github.com/o/r"\n    git push\n`,
    ],
    [
      'comes from a checkout in a folder',
      `- uses: actions/checkout@v6\n- uses: actions/checkout@v6\n  with:\n    token: ${TOKEN}\n    path: site\n- run: git push\n  working-directory: site\n`,
    ],
  ])('%s', async (_title, steps) => {
    const { stdout } = await adviseOn(steps, 'metadata: read');
    expect(stdout).toContain('      contents: write ');
  });

  test('comes from git-credentials in all later steps', async () => {
    expect((await adviseOn('- run: git push\n', 'contents: write')).stdout).toContain('No call');
    write(
      FILE,
      `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/scoped-token@v1
        with: { client-id: x, private-key: y, permission-contents: write, git-credentials: true }
      - run: git push
`,
    );
    const { code, stdout } = await adviseFile('--check');
    expect(stdout).toContain(
      "token of 'line 6' (line 6)\n    permissions: |\n      contents: write ",
    );
    expect(code).toBe(0);
  });
});

describe('files of the repository', () => {
  const CALL = `- run: ./scripts/close.sh 1\n  env:\n    GH_TOKEN: ${TOKEN}\n`;

  test('are read when a step runs them', async () => {
    write('scripts/close.sh', '#!/bin/bash\nsource ./scripts/lib.sh\ngh issue pin "$1"\n');
    write('scripts/lib.sh', 'gh release create v1\n');
    const { stdout } = await adviseOn(CALL, 'metadata: read');
    expect(stdout).toContain('contents: write    # line 12: gh release create in ./scripts/lib.sh');
    expect(stdout).toContain('issues: write      # line 12: gh issue pin in ./scripts/close.sh');
  });

  test('are not read outside of it', async () => {
    write('../close.sh', 'gh issue pin "$1"\n');
    const { stdout } = await adviseOn(CALL.replace('./scripts', '..'), 'metadata: read');
    expect(stdout).toContain("Not known, line 12: '../close.sh 1' runs a program that is not read");
  });

  test('in JavaScript are read for their own calls of Octokit', async () => {
    write('close.mjs', "import { x } from './x.mjs';\nawait octokit.rest.issues.create({});\n");
    const { stdout } = await adviseOn(
      CALL.replace('./scripts/close.sh', 'node close.mjs'),
      'metadata: read',
    );
    expect(stdout).toContain('issues: write # line 12: POST /repos/{owner}/{repo}/issues');
    expect(stdout).toContain('Not known, line 12: the script is read in part only');
  });

  test('that are composite actions are read with their inputs', async () => {
    write(
      '.github/actions/close/action.yml',
      `name: x
description: x
inputs:
  token: { description: x }
runs:
  using: composite
  steps:
    - run: gh issue pin 1
      shell: bash
      env:
        GH_TOKEN: \${{ inputs.token }}
`,
    );
    const steps = `- uses: ./.github/actions/close\n  with:\n    token: ${TOKEN}\n`;
    const { stdout } = await adviseOn(steps, 'metadata: read');
    expect(stdout).toContain('issues: write # line 12: gh issue pin');
  });
});

test('a job without its own token is answered for all of its calls', async () => {
  write(
    FILE,
    `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    strategy: { matrix: { os: [a] } }
    steps:
      - uses: actions/checkout@v6
      - run: gh release create v1
        env: { GH_TOKEN: '\${{ github.token }}' }
`,
  );
  const { code, stdout } = await adviseFile('--check');
  expect(stdout).toContain(
    "  job 'build'\n    permissions: |\n      contents: write    # line 8: gh rel",
  );
  expect(code).toBe(0);
});

test('a file that is missing, or not a workflow, is named, and the others are answered', async () => {
  write('a.yml', 'on: push\njobs:\n  a:\n    steps: 1\n');
  write('b.yml', 'on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: gh pr close 1\n');
  const { code, stdout } = await runAdvise(['a.yml', 'b.yml', 'c.yml'], { cwd: root });
  expect(stdout).toMatch(/^a\.yml\n\n {2}\S.*\n/);
  expect(stdout).toContain('pull-requests: write # line 6: gh pr close');
  expect(stdout).toMatch(/c\.yml\n\n {2}ENOENT/);
  expect(code).toBe(2);
});

test('other programs get all of it in JSON', async () => {
  const { stdout } = await adviseOn(PUSH, 'contents: read', ['--json']);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      file: path.join(root, FILE),
      advices: [
        {
          job: 'build',
          token: { name: 'app', line: 6, asked: { permissions: { contents: 'read' } } },
          permissions: { contents: 'write' },
          missing: [{ line: 15, what: 'git push', sets: [{ contents: 'write' }] }],
          needless: [],
          gaps: [],
        },
      ],
    },
  ]);
});
