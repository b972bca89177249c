/**
 * The program in a terminal, with a person who registers and installs on GitHub's website without a
 * browser.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { validateExchange } from '../support/openapi/openapi.ts';
import { Visitor } from '../support/visitor.ts';
import {
  install as installFor,
  registerOnGitHub as confirmRegistration,
  SLUG,
} from './support/person.ts';
import { Setting, type RegisterProcess } from './support/setting.ts';

// The stand-in for gh is a shell script, and modes of files mean nothing on Windows.
const onPosix = process.platform === 'win32' ? describe.skip : describe;

const APP = ['--owner', 'octo-org', '--for', 'comment', '--name', 'Octo Tokens', '--no-open'];
const IN_REPOSITORY = [...APP, '--repo', 'octo-org/hello'];

let setting: Setting;
let visitor: Visitor;

beforeEach(async () => {
  setting = await Setting.open();
  visitor = new Visitor(setting.host);
  await visitor.signIn('octocat');
});
afterEach(() => setting.close());

const registerOnGitHub = (program: RegisterProcess): Promise<string> =>
  confirmRegistration(program, visitor);
const install = (repositories?: string[]): Promise<void> => installFor(visitor, repositories);

/** The whole way by pasted address. Returns the exit code. */
async function complete(program: RegisterProcess): Promise<number | null> {
  program.type(`${await registerOnGitHub(program)}\n`);
  await program.seen(/Install it on GitHub now/);
  await install();
  await program.seen(/was minted and revoked/);
  return program.end();
}

/** Everything that must be seen nowhere: the code, the key, the client secret and each token. */
function listSecrets(): string[] {
  const texts = setting.github.requests.map(({ path: at, responseBody }) =>
    [at, JSON.stringify(responseBody)].join(),
  );
  const patterns = [
    /(?<=app-manifests\/)\w+/g,
    /ghs_\w+/g,
    /(?<="client_secret":")\w+/g,
    /(?<=\\n)[A-Za-z0-9+/]{64}/g,
  ];
  return texts.flatMap((text) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found)),
  );
}

onPosix('a pasted address', () => {
  test('leads from four answers to a proven app', async () => {
    const program = setting.start(['--no-open']);
    program.type('octo-org\ncomment\nOcto Tokens\nocto-org/hello\n');
    expect(await complete(program)).toBe(0);
    expect(program.output).toContain('uses: ');
    expect(setting.world.tokens.size).toBe(0);
    expect(program.output).toMatch(
      /\/installations\/new\/permissions\?suggested_target_id=\d+&repository_ids\[\]=\d+/,
    );
  });

  test('gives the key to gh on its standard input, before anything else is done with it', async () => {
    const program = setting.start(IN_REPOSITORY);
    await complete(program);
    const calls = setting.ghCalls();
    const secret = calls.find(({ args }) => args[0] === 'secret');
    expect(secret).toMatchObject({
      args: ['secret', 'set', 'APP_PRIVATE_KEY', '--repo', 'octo-org/hello'],
      stdin: expect.stringMatching(/^-----BEGIN RSA PRIVATE KEY-----\n/),
      host: new URL(setting.host).host,
    });
    const app = setting.world.apps.at(-1);
    const variable = calls.at(-2);
    expect(variable?.args).toEqual([
      'api',
      '--method',
      'POST',
      'repos/octo-org/hello/actions/variables',
      '--input',
      '-',
    ]);
    expect(JSON.parse(variable?.stdin ?? '')).toEqual({
      name: 'APP_CLIENT_ID',
      value: app?.clientId,
    });
    const next = setting.github.requests.find(({ path: at }) => at === '/app');
    expect(next?.at).toBeGreaterThanOrEqual(secret?.at ?? Infinity);
  });

  test('shows no secret, and makes only requests that GitHub describes', async () => {
    const program = setting.start(IN_REPOSITORY);
    await complete(program);
    const secrets = listSecrets();
    expect(secrets.length).toBeGreaterThan(20);
    const shown = [
      program.output,
      JSON.stringify(setting.ghCalls().map(({ args }) => args)),
    ].join();
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
    const exchanges = setting.github.requests.filter(({ base }) => base === '/api/v3');
    expect(exchanges.flatMap(validateExchange)).toEqual([]);
  });

  test('is not accepted when it is from another run, or incomplete', async () => {
    const program = setting.start(IN_REPOSITORY);
    const url = await registerOnGitHub(program);
    program.type(`${url.replace(/state=./, 'state=')}\n`);
    await program.seen(/The address is not from this run/);
    program.type(`${url.replace(/code=[^&]*/, '')}\n`);
    await program.seen(/The address holds no code/);
    program.type(`${url}\n`);
    await program.seen(/Received/);
  });

  test('is not shown in a terminal', async () => {
    // `script` gives the program a terminal: https://man7.org/linux/man-pages/man1/script.1.html
    if (process.platform !== 'linux' || !existsSync('/usr/bin/script')) return;
    const args = ['--host', setting.host, ...APP, '--pem', setting.keyFile];
    const command = [process.execPath, 'register/run.ts', ...args]
      .map((word) => `'${word}'`)
      .join(' ');
    const child = spawn('script', ['-qefc', command, '/dev/null'], {
      env: { ...process.env, HOME: setting.home },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    while (!output.includes('Ctrl-C ends'))
      await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdin.write('http://127.0.0.1/callback?code=visible&state=x\r');
    while (!output.includes('not from this run'))
      await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill();
    expect(output).not.toContain('visible');
  });
});

onPosix('the key', () => {
  test('is kept in a file that only its owner can read', async () => {
    const program = setting.start([...APP, '--pem', setting.keyFile]);
    expect(await complete(program)).toBe(0);
    expect(statSync(setting.keyFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(setting.keyFile, 'utf8')).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/);
    expect(program.output).toContain(
      `gh secret set APP_PRIVATE_KEY --repo OWNER/REPOSITORY < ${setting.keyFile}`,
    );
    expect(setting.ghCalls()).toEqual([]);
  });

  test('goes to the selected repositories of an organization, and no others', async () => {
    const program = setting.start([
      ...APP,
      '--org',
      'octo-org',
      '--repos',
      'hello,site',
      '--prefix',
      'deploy',
    ]);
    expect(await complete(program)).toBe(0);
    const calls = setting.ghCalls();
    expect(calls.find(({ args }) => args[0] === 'secret')?.args.join(' ')).toBe(
      'secret set DEPLOY_PRIVATE_KEY --org octo-org --visibility selected --repos hello,site',
    );
    const variable = calls.find(({ args }) => args.includes('orgs/octo-org/actions/variables'));
    expect(JSON.parse(variable?.stdin ?? '')).toMatchObject({
      name: 'DEPLOY_CLIENT_ID',
      visibility: 'selected',
      selected_repository_ids: [500_001, 500_001],
    });
  });

  test('goes to an environment', async () => {
    const program = setting.start([...IN_REPOSITORY, '--env', 'eu west']);
    expect(await complete(program)).toBe(0);
    const lines = setting.ghCalls().map(({ args }) => args.join(' '));
    expect(lines).toContain('secret set APP_PRIVATE_KEY --repo octo-org/hello --env eu west');
    expect(lines).toContain(
      'api --method POST repos/octo-org/hello/environments/eu%20west/variables --input -',
    );
    expect(program.output).toContain('environment: "eu west"');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'is saved when %s comes before it is stored',
    async (signal) => {
      const program = setting.start(IN_REPOSITORY);
      await program.page();
      setting.refuseGh({ 'secret set': 'HTTP 403: Must have admin rights to Repository.' });
      program.type(`${await registerOnGitHub(program)}\n`);
      await program.seen(/Must have admin rights.*\n.*f and Enter/);
      program.signal(signal);
      expect(await program.end()).toBe(130);
      const [file = ''] = readdirSync(setting.home).filter((name) => name.startsWith(SLUG));
      expect(program.output).toContain(`The key is saved as ${path.join(setting.home, file)}`);
      expect(readFileSync(path.join(setting.home, file), 'utf8')).toContain('PRIVATE KEY');
      expect(statSync(path.join(setting.home, file)).mode & 0o777).toBe(0o600);
    },
  );

  test('is saved when the program fails before it is stored', async () => {
    const program = setting.start(IN_REPOSITORY);
    await program.page();
    setting.refuseGh({ 'secret set': 'HTTP 403: Must have admin rights to Repository.' });
    program.type(`${await registerOnGitHub(program)}\n`);
    await program.seen(/f and Enter/);
    program.stopReading();
    program.type('nonsense\n');
    await program.seen(/EPIPE[^]*The key is saved as /);
    expect(await program.end()).toBe(1);
    expect(readdirSync(setting.home).filter((name) => name.startsWith(SLUG))).toHaveLength(1);
  });

  test('is saved to a file when it cannot be stored and the reader agrees', async () => {
    const program = setting.start(IN_REPOSITORY);
    await program.page();
    setting.refuseGh({ 'secret set': 'HTTP 403: Must have admin rights to Repository.' });
    program.type(`${await registerOnGitHub(program)}\n`);
    await program.seen(/f and Enter: Save it to a file/);
    program.type('f\n');
    await program.seen(/Key stored in the file .*octo-tokens.*\.pem/);
  });
});

onPosix('before anything is asked of GitHub', () => {
  async function expectRefusal(args: string[], words: RegExp | string): Promise<void> {
    const program = setting.start(args);
    expect(await program.end()).toBe(1);
    expect(program.output).toMatch(words);
    expect(program.output).not.toContain('http://127.0.0.1');
    expect(setting.world.apps).toEqual([]);
  }

  test('a file that exists is refused', async () => {
    writeFileSync(setting.keyFile, 'precious');
    await expectRefusal(
      [...APP, '--pem', setting.keyFile],
      /it already exists and is never overwritten/,
    );
    expect(readFileSync(setting.keyFile, 'utf8')).toBe('precious');
  });

  test('a file that git could commit is refused, unless it is ignored', async () => {
    const folder = path.dirname(setting.keyFile);
    execFileSync('git', ['init', '-q', folder]);
    await expectRefusal([...APP, '--pem', setting.keyFile], /could be committed by accident/);
    writeFileSync(path.join(folder, '.gitignore'), '*.pem\n');
    await setting.start([...APP, '--pem', setting.keyFile]).page();
  });

  test('a folder that does not exist is refused', async () => {
    await expectRefusal(
      [...APP, '--pem', path.join(setting.home, 'no/octo.pem')],
      /there is no folder/,
    );
  });

  test.each([
    [
      '/public-key',
      'HTTP 403: Must have admin rights to Repository.',
      /Must have admin rights.*gh auth login/,
    ],
    [
      'api --method GET repos/octo-org/hello/actions/variables/',
      'gh: HTTP 401: Bad credentials',
      /Bad credentials/,
    ],
  ])('a login of gh with too few rights is refused: %s', async (part, said, words) => {
    setting.refuseGh({ [part]: said });
    await expectRefusal(IN_REPOSITORY, words);
  });

  test('a secret that exists is refused, unless it may be replaced', async () => {
    writeFileSync(
      path.join(setting.home, 'gh-existing.json'),
      JSON.stringify(['actions/secrets/APP_PRIVATE_KEY']),
    );
    await expectRefusal(
      IN_REPOSITORY,
      /The secret APP_PRIVATE_KEY cannot be set: it already exists/,
    );
    await setting.start([...IN_REPOSITORY, '--replace']).page();
  });

  test('a missing gh is reported', async () => {
    const program = setting.start(IN_REPOSITORY, { PATH: '/nowhere' });
    expect(await program.end()).toBe(1);
    expect(program.output).toMatch(/gh, cannot be started: .*'--pem FILE'/);
  });

  test.each([
    [['--name', 'x'.repeat(35)], /GitHub takes 34 at most/],
    [['--for', 'everything'], /does not say what the app is for/],
    [['--nonsense'], /The options cannot be used: .*nonsense/],
  ])('%j is refused', async (args, words) => {
    await expectRefusal([...IN_REPOSITORY, ...args], words);
  });

  test('a file for the page that exists is refused', async () => {
    writeFileSync(setting.keyFile, 'precious');
    await expectRefusal([...IN_REPOSITORY, '--form', setting.keyFile], /page cannot be written to/);
    expect(readFileSync(setting.keyFile, 'utf8')).toBe('precious');
  });

  test('missing answers are named', async () => {
    await expectRefusal(['--owner', 'octo-org'], /'What are the tokens for\?.*' has no answer/);
  });
});

onPosix('the program', () => {
  test('says how to go on when it is stopped before the app is installed', async () => {
    const program = setting.start(IN_REPOSITORY);
    program.type(`${await registerOnGitHub(program)}\n`);
    await program.seen(/Install it on GitHub now/);
    program.signal('SIGINT');
    expect(await program.end()).toBe(130);
    expect(program.output).toMatch(/The key is stored\. Install the app when you can: http/);
  });

  test('gives the numeric id to an old Enterprise Server', async () => {
    setting.world.clientIdIsIssuer = false;
    const program = setting.start(IN_REPOSITORY);
    expect(await complete(program)).toBe(0);
    const variable = setting.ghCalls().find(({ args }) => args.at(-1) === '-');
    expect(JSON.parse(variable?.stdin ?? '')).toMatchObject({
      value: String(setting.world.apps.at(-1)?.id),
    });
  });

  test('explains why a token was refused, and tries again', async () => {
    const program = setting.start(IN_REPOSITORY);
    program.type(`${await registerOnGitHub(program)}\n`);
    await program.seen(/Install it on GitHub now/);
    await install(['site']);
    await program.seen(/✗ Proving the app failed: .*octo-org\/hello/);
    setting.world.installations.length = 0;
    await install();
    program.type('\n');
    await program.seen(/A token for octo-org\/hello with .* was minted and revoked/);
    expect(await program.end()).toBe(0);
    expect(setting.world.tokens.size).toBe(0);
  });

  test('prints the manifest, and nothing else to standard output', () => {
    const args = [
      'register/run.ts',
      '--host',
      setting.host,
      ...IN_REPOSITORY,
      '--owner-type',
      'organization',
    ];
    const output = execFileSync(process.execPath, [...args, '--dry-run'], { encoding: 'utf8' });
    expect(JSON.parse(output)).toMatchObject({
      name: 'Octo Tokens',
      default_permissions: { issues: 'write' },
    });
  });

  test('links to the long form of an enterprise, which GitHub fills in', async () => {
    const program = setting.start([...IN_REPOSITORY, '--link', '--enterprise', 'octo-corp']);
    expect(await program.end()).toBe(0);
    const [url = ''] = /http\S+/.exec(program.output) ?? [];
    const page = await visitor.get(url);
    expect(page).toMatchObject({
      status: 200,
      text: expect.stringMatching(/issues<\/dt>\s*<dd>write/),
    });
  });

  test('prints all options', async () => {
    const program = setting.start(['--help']);
    expect(await program.end()).toBe(0);
    const source = readFileSync('register/plan/options.ts', 'utf8');
    for (const [, name = ''] of source.matchAll(/^ {2}'?([\w-]+)'?: \{ type:/gm)) {
      expect(program.output).toContain(name === 'open' ? '--no-open' : `--${name}`);
    }
  });

  test('does not answer a request for another host', async () => {
    const url = await setting.start(IN_REPOSITORY).page();
    const ask = async (host: string): Promise<string> => {
      const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
      get(url, { headers: { host } }, resolve);
      return readText(await promise);
    };
    expect(await ask('evil.example')).toBe('This address is not for you.\n');
    expect(await ask(new URL(url).host)).toContain('Octo Tokens');
  });
});
