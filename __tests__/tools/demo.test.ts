/**
 * The demo: all of its facts hold, it gives no secret away, and it fails when a fact does not hold.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findMissingBundles } from '../../demo/bundles.ts';
import type { Demo, DemoJob } from '../../demo/demo-job.ts';
import { Report } from '../../demo/report.ts';
import { runDemos } from '../../demo/run-demos.ts';
import { findSecrets } from '../../demo/secrets.ts';
import { toSummaryLines } from '../../demo/summary-text.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const WITH =
  '{ client-id: "${{ vars.APP_CLIENT_ID }}", private-key: "${{ secrets.APP_PRIVATE_KEY }}", permission-contents: read }';

// A hosted runner for Windows has another shell.
const isWindows = process.platform === 'win32';
const onPosix = isWindows ? test.skip : test;

interface Ended {
  exitCode: unknown;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/** Without colours: jest asks for them in the environment of its workers. */
function runDemo(names: string[] = [], { cwd = ROOT, env = {} }: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, ...env } };
    execFile(process.execPath, ['demo/run.ts', ...names], options, (error, stdout, stderr) => {
      resolve({
        exitCode: error ? error.code : 0,
        stdout: stripVTControlCharacters(stdout),
        stderr,
      });
    });
  });
}

/** Runs a demo in this process, and gives what was printed. */
async function runProbe(
  run: (job: DemoJob) => void,
): Promise<{ exitCode: number; lines: string[] }> {
  const lines: string[] = [];
  const demo: Demo = {
    name: 'probe',
    title: 'A probe',
    steps: [],
    run: (job) => {
      run(job);
      return Promise.resolve();
    },
  };
  const exitCode = await runDemos([demo], (line) => lines.push(stripVTControlCharacters(line)));
  return { exitCode, lines };
}

describe('npm start', () => {
  test('runs all demos, and every fact holds', async () => {
    const { exitCode, stdout, stderr } = await runDemo();
    expect(stdout).not.toContain('✗');
    const [, holding, facts] = /^(\d+) of (\d+) facts hold$/m.exec(stdout) ?? [];
    expect(holding).toBe(facts);
    expect(Number(facts)).toBe(stdout.match(/^ {2}✓ /gm)?.length);
    expect(stdout).toMatch(/^1\. .*^2\. /ms);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  test('names each request under the step that made it', async () => {
    const { stdout } = await runDemo(['installation-token']);
    const lines = stdout
      .split('\n')
      .filter((line) => /^ {2}✓ |^ +(GET|POST|PUT|DELETE) /.test(line));
    expect(lines.slice(0, 3)).toEqual([
      '  ✓ run the step → exit code 0',
      '      GET /repos/octo-org/hello/installation 200',
      expect.stringMatching(/^ {6}POST \/app\/installations\/\d+\/access_tokens 201$/),
    ]);
    expect(lines.slice(-3, -1)).toEqual([
      '  ✓ read hello/README.md again → 401 Bad credentials',
      '      GET /repos/octo-org/hello/contents/README.md 401',
    ]);
  });

  test('shows neither a whole token nor a line of a private key', async () => {
    const { stdout, stderr } = await runDemo();
    const shown = stdout + stderr;
    expect(shown).toContain('ghs_… (');
    expect(shown).not.toMatch(/gh[a-z]_\w/);
    expect(shown).not.toMatch(/\beyJ/);
    expect(shown).not.toContain('-----BEGIN');
    // A line of PEM has 64 characters; a path may have as many.
    expect(shown.replace(/^ +[A-Z]+ \/\S+ \d+$/gm, '')).not.toMatch(/[A-Za-z0-9+/]{60}/);
  });

  test('runs only the demos that are named', async () => {
    const { exitCode, stdout } = await runDemo(['mistakes']);
    expect(exitCode).toBe(0);
    expect(stdout.match(/^\d+\. .*/gm)).toEqual([
      '1. Mistakes end with one line that says what to do',
    ]);
  });

  test('does not send its client through a proxy of this machine', async () => {
    const closed = 'http://127.0.0.1:9';
    const env = {
      http_proxy: closed,
      HTTP_PROXY: closed,
      https_proxy: closed,
      HTTPS_PROXY: closed,
    };
    expect(await runDemo(['installation-token'], { env })).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
  });

  test('ends with 2 and the list of demos when a name is unknown', async () => {
    const { exitCode, stdout, stderr } = await runDemo(['mistakes', 'nonsense']);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `There is no demo nonsense. The demos are: installation-token, ${isWindows ? '' : 'git, several-owners, missing-secrets, '}keyless, mistakes, user-token, oauth-token, oauth-authorization, app-jwt${isWindows ? '' : ', long-job'}.\n`,
    );
  });

  test('shows what is refused, with the message', async () => {
    const { stdout } = await runDemo(['mistakes']);
    expect(stdout).toMatch(
      /^ {4}Error: Input 'private-key' is a public key.*\n {2}✓ refused as it should be → /m,
    );
  });

  onPosix.each([
    ['success', 0, "echo 'the step was here'"],
    ['failure', 1, "echo 'the step was here'; exit 3"],
  ])("runs a reader's own workflow, to its end: %s", async (conclusion, exitCode, script) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
    const file = path.join(folder, 'mine.yml');
    const steps = `[{ uses: octo-org/scoped-token@v1, with: ${WITH} }, { run: "${script}" }]`;
    writeFileSync(file, `on: push\njobs: { mine: { runs-on: ubuntu-latest, steps: ${steps} } }`);
    const ended = await runDemo([file]);
    rmSync(folder, { recursive: true });
    expect(ended).toMatchObject({ exitCode, stderr: '' });
    expect(ended.stdout).toContain('      the step was here\n');
    expect(ended.stdout).toContain(`The workflow ends as ${conclusion}; 0 of its tokens live on.`);
    expect(ended.stdout).not.toMatch(/gh[a-z]_\w{8}/);
  });

  onPosix('passes over what needs programs that are not there', async () => {
    const { exitCode, stdout } = await runDemo(['git'], { env: { PATH: '' } });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Skipped, because it needs bash, git, openssl.');
  });

  test("says why a reader's workflow cannot run here", async () => {
    const { exitCode, stderr } = await runDemo(['no-such-file.yml']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^no-such-file\.yml cannot be run here: ENOENT/);
  });

  test('finds bundles that are not built', () => {
    const demo: Demo = {
      name: 'x',
      title: 'x',
      steps: ['no-such-step'],
      run: () => Promise.resolve(),
    };
    expect(findMissingBundles([demo])).toEqual([path.join('dist', 'no-such-step', 'index.js')]);
  });
});

/** All that the demo needs but its bundles. */
const PARTS = [
  'demo',
  'local-github',
  'local-key-services',
  'local-runner',
  'catalogue',
  'schemas',
  'package.json',
];

describe('npm start in a copy of the project', () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'demo-'));
    for (const part of PARTS) {
      cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  });

  afterEach(() => {
    rmSync(copy, { recursive: true });
  });

  test('that was not built says what to do', async () => {
    const { exitCode, stdout, stderr } = await runDemo([], { cwd: copy });
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('run npm run build first');
  });

  test('ends with 1 when post revokes nothing, and shows that the token lives', async () => {
    cpSync(path.join(ROOT, 'dist'), path.join(copy, 'dist'), { recursive: true });
    writeFileSync(path.join(copy, 'dist/post/index.js'), '');
    const { exitCode, stdout } = await runDemo(['installation-token'], { cwd: copy });
    expect(exitCode).toBe(1);
    expect(stdout.trim().split('\n').at(-1)).toBe(
      '  ✗ read hello/README.md again → 200 This is hello. (must be: 401 Bad credentials)',
    );
  });
});

describe('a demo', () => {
  test('ends with 0 when its facts hold', async () => {
    const { exitCode, lines } = await runProbe((job) => job.fact('knock', 'come in', /^come/));
    expect(exitCode).toBe(0);
    expect(lines.at(-1)).toBe('2 of 2 facts hold');
  });

  test('ends with 1 when a fact does not hold, and lists it', async () => {
    const { exitCode, lines } = await runProbe((job) =>
      job.fact('write', '201 Created', '403 Forbidden'),
    );
    expect(exitCode).toBe(1);
    expect(lines.slice(-2)).toEqual([
      '1 of 2 facts hold',
      '  ✗ write → 201 Created (must be: 403 Forbidden)',
    ]);
  });

  test('ends with 1 when it throws, and prints the error', async () => {
    const { exitCode, lines } = await runProbe(() => {
      throw new Error('there is no token');
    });
    expect(exitCode).toBe(1);
    expect(lines.at(-1)).toBe(
      '  ✗ run the demo to its end → Error: there is no token (must be: no error)',
    );
  });

  test('ends with 1 when it shows a line of the key', async () => {
    const { exitCode, lines } = await runProbe((job) =>
      job.note(job.octo.privateKey.split('\n')[1] ?? ''),
    );
    expect(exitCode).toBe(1);
    expect(lines.at(-1)).toMatch(
      /✗ look for tokens.* → 1 of \d+ found \(must be: 0 of \d+ found\)/,
    );
  });
});

test('the secrets of a demo include what is sent in an Authorization header, and the password in it', () => {
  const sent = [
    'Bearer ghs_one',
    `Basic ${Buffer.from('octocat:correct horse').toString('base64')}`,
  ];
  const requests = sent.map((authorization) => ({
    headers: { authorization },
    body: undefined,
    responseBody: {},
  }));
  expect(findSecrets('', requests)).toEqual([
    'ghs_one',
    'b2N0b2NhdDpjb3JyZWN0IGhvcnNl',
    'correct horse',
  ]);
});

test('a report without facts is not a success', () => {
  expect(new Report(() => undefined).end()).toBe(1);
});

test.each([
  ['<h3>A &#38; B</h3>\n', ['A & B']],
  [
    '<table><tr><th>App</th><td>x</td></tr><tr><th>Longer</th><td>y</td></tr></table>',
    ['App     x', 'Longer  y'],
  ],
  ['<table><tr><th colspan="1">a</th></tr><tr><td>b</td><td>c</td></tr></table>', ['a', 'b  c']],
  ['<p>Some <b>text</b></p>', ['Some', 'text']],
  ['', []],
])('the job summary %j is shown as %j', (html, lines) => {
  expect(toSummaryLines(html)).toEqual(lines);
});
