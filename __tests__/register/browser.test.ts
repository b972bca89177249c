/**
 * The page in a real Chromium: the whole way, and what a person sees and does when something fails.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { executable, launchChromium } from './support/chromium.ts';
import { Setting, type RegisterProcess } from './support/setting.ts';
import { confirmOnGitHub, installOnGitHub, openGitHub, signIn } from './support/visit.ts';

const HOUR_MS = 60 * 60 * 1_000;
const CONVERSION = 'POST /app-manifests/{code}/conversions';
const APP = ['--owner', 'octo-org', '--for', 'comment', '--name', 'Octo Tokens', '--no-open'];
const IN_REPOSITORY = [...APP, '--repo', 'octo-org/hello'];

// Without Chromium or Chrome: `apt-get install chromium`, or name one in the variable CHROMIUM. The
// stand-in for gh needs a shell.
const canRun = executable !== undefined && process.platform !== 'win32';
const inChromium = canRun ? describe : describe.skip;

let browser: Browser | undefined;
let setting: Setting;
let context: BrowserContext;
let program: RegisterProcess;
let signOn: Server | undefined;

beforeAll(async () => {
  if (canRun) browser = await launchChromium();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  if (!browser) return;
  setting = await Setting.open();
  context = await newContext();
});
afterEach(async () => {
  if (!browser) return;
  await context.close();
  await setting.close();
  signOn?.close();
  signOn?.closeAllConnections();
  signOn = undefined;
});

async function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  if (!browser) throw new Error('There is no browser.');
  const made = await browser.newContext(options);
  made.setDefaultTimeout(20_000);
  return made;
}

/** Opens the page of a program that was started with these options. */
async function open(args: readonly string[] = IN_REPOSITORY, isSignedIn = true): Promise<Page> {
  if (isSignedIn) await signIn(context, setting, 'octocat');
  program = setting.start(args);
  const page = await context.newPage();
  await page.goto(await program.page());
  return page;
}

const alert = (page: Page) => page.getByRole('alert').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Waits for a text in the page proper; the line for screen readers may hold it, too. */
const seen = (page: Page, text: string) => page.getByRole('main').getByText(text).waitFor();

/** Goes on from a registered app to the end. */
async function finish(page: Page): Promise<void> {
  await installOnGitHub(page);
  await heading(page, 'is ready');
  expect(await program.end()).toBe(0);
  expect(setting.world.tokens.size).toBe(0);
}

inChromium('the whole way', () => {
  test('takes four answers and two clicks on the page, and ends with a workflow to copy', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signIn(context, setting, 'octocat');
    program = setting.start(['--no-open']);
    program.type('octo-org\n1\nOcto Tokens\nocto-org/hello\n');
    const complaints: string[] = [];
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(await program.page());
    expect(await page.getByRole('main').innerText()).toMatch(
      /octo-org[^]*An organization on localhost[^]*Octo Tokens[^]*APP_PRIVATE_KEY[^]*octo-org\/hello[^]*contents\s+read\s+Repository contents/,
    );
    await confirmOnGitHub(page);
    await installOnGitHub(page);
    await heading(page, 'Octo Tokens is ready');
    await press(page, 'Copy');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain('      - uses: ');
    expect(program.output).toContain(copied);
    expect(complaints).toEqual([]);
    expect(await program.end()).toBe(0);
  });

  test('leaves the code neither in the address bar nor in the history, and no secret in a page', async () => {
    const page = await open();
    const tab = await confirmOnGitHub(page);
    await heading(tab, 'is registered');
    expect(new URL(tab.url()).pathname + new URL(tab.url()).search).toBe('/done');
    await tab.goBack();
    expect(tab.url()).not.toContain('code=');
    await finish(page);
    const code = setting.github.requests
      .find(({ path: at }) => at.startsWith('/app-manifests/'))
      ?.path.split('/')[2];
    const key = setting
      .ghCalls()
      .find(({ args }) => args[0] === 'secret')
      ?.stdin.split('\n')[1];
    const shown = await page.content();
    for (const secret of [code, key]) expect(shown.includes(secret ?? '')).toBe(false);
  });

  test('works with the keyboard alone', async () => {
    const page = await open();
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const tab = await opened;
    await tab.locator('input[name=commit]').waitFor();
    await page.bringToFront();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('details').first().getAttribute('open')).not.toBeNull();
  });

  test('needs no script', async () => {
    await context.close();
    context = await newContext({ javaScriptEnabled: false });
    const page = await open();
    await confirmOnGitHub(page);
    // The page loads itself anew every few seconds.
    await page.getByRole('link', { name: 'Install on' }).waitFor();
    await installOnGitHub(page);
    await heading(page, 'is ready');
  });

  test('can start from a page in a file', async () => {
    await signIn(context, setting, 'octocat');
    const file = path.join(setting.home, 'form.html');
    program = setting.start([...IN_REPOSITORY, '--form', file]);
    await program.page();
    const page = await context.newPage();
    await page.goto(`file://${file}`);
    await page.getByText('paste it into the terminal where the program runs').waitFor();
    await heading(await confirmOnGitHub(page), 'is registered');
  });
});

inChromium('on the way to GitHub', () => {
  test('a user who signs in there loses the manifest, and can press the button again', async () => {
    const page = await open(IN_REPOSITORY, false);
    const lost = await openGitHub(page);
    await lost.getByRole('button', { name: 'Sign in as octocat' }).click();
    await lost.getByText("We didn't find an App Manifest for your request").waitFor();
    await page.getByText('If GitHub shows something else').click();
    await page.getByText('Come back here and press the button again').waitFor();
    await confirmOnGitHub(page);
    await heading(page, 'Octo Tokens is registered');
  });

  test('a user who comes back after five minutes can press the button again', async () => {
    const page = await open();
    const tab = await openGitHub(page);
    setting.github.clock.offsetMs = HOUR_MS / 6;
    await tab.locator('input[name=commit]').click();
    await tab.getByText("We didn't find an App Manifest").waitFor();
    await confirmOnGitHub(page);
    await heading(page, 'is registered');
  });

  test('a user who must confirm access can go on', async () => {
    const page = await open();
    setting.github.clock.offsetMs = 3 * HOUR_MS;
    const tab = await openGitHub(page);
    await tab.getByRole('button', { name: 'Confirm' }).click();
    await tab.locator('input[name=commit]').click();
    await heading(page, 'is registered');
  });

  test('a user who is sent to the single sign-on of another host is not held up by the page', async () => {
    const page = await open();
    setting.world.website.singleSignOnUrl = await startSignOn(`${setting.host}/sso/return`);
    const tab = await openGitHub(page);
    await tab.getByRole('link', { name: 'Signed on' }).click();
    await tab.getByText("We didn't find an App Manifest").waitFor();
    await confirmOnGitHub(page);
    await heading(page, 'is registered');
  });

  test('a name that is taken or too long can be changed, and the new name counts', async () => {
    const page = await open([...IN_REPOSITORY, '--name', 'octo-org']);
    const tab = await confirmOnGitHub(page);
    await tab.getByText('Name is already taken').waitFor();
    await tab.getByLabel('GitHub App name').fill('x'.repeat(35));
    await tab.locator('input[name=commit]').click();
    await tab.getByText('Name is too long (maximum is 34 characters)').waitFor();
    await tab.getByLabel('GitHub App name').fill('Octo’s Robot');
    await tab.locator('input[name=commit]').click();
    await heading(page, 'Octo’s Robot is registered');
    await seen(page, 'Registered as octo-s-robot');
  });

  test('a permission that GitHub does not know leads to its long form', async () => {
    const page = await open([...IN_REPOSITORY, '--for', 'nonsense: read']);
    expect(await page.getByRole('list', { name: 'Notes' }).innerText()).toContain("'nonsense'");
    const tab = await openGitHub(page);
    await tab
      .getByText('Default permission records resource is not included in the list')
      .waitFor();
    await page.getByText('If GitHub shows something else').click();
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: 'long form' }).click();
    expect(await (await opened).getByRole('definition').allInnerTexts()).toContain('Octo Tokens');
  });

  test('who does not own the organization finds no page, and the help says why', async () => {
    await signIn(context, setting, 'mona');
    const page = await open(IN_REPOSITORY, false);
    const tab = await openGitHub(page);
    await tab.getByText('Page not found').waitFor();
    await page.getByText('If GitHub shows something else').click();
    await page.getByText('may not register apps for octo-org').waitFor();
  });
});

inChromium('back from GitHub', () => {
  test('the same code is tried again after an outage', async () => {
    const page = await open();
    const body = { message: 'Requires authentication' };
    setting.github.faults.add({
      on: CONVERSION,
      times: 2,
      then: { kind: 'answer', status: 401, body },
    });
    await confirmOnGitHub(page);
    await heading(page, "Fetching the app's key failed");
    expect(await alert(page)).toContain('Requires authentication (HTTP 401)');
    await press(page, 'Try again');
    await program.seen(/(Requires authentication[^]*){2}/);
    await press(page, 'Try again');
    await page.getByRole('link', { name: 'Install on' }).waitFor();
    await finish(page);
  });

  test('a reply that is lost uses up the code, and the page says how to go on', async () => {
    const page = await open();
    setting.github.faults.add({ on: CONVERSION, then: { kind: 'reset', work: true } });
    await confirmOnGitHub(page);
    await press(page, 'Try again');
    await seen(page, 'this code cannot be used again');
    expect(await alert(page)).toContain(
      'delete it on its page and start again, or generate a key there',
    );
    expect(await page.getByRole('link', { name: 'Your apps' }).getAttribute('href')).toBe(
      `${setting.host}/organizations/octo-org/settings/apps`,
    );
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await program.end()).toBe(1);
  });

  test('an expired code is not tried again', async () => {
    const page = await open();
    const body = { message: 'Requires authentication' };
    setting.github.faults.add({ on: CONVERSION, then: { kind: 'answer', status: 401, body } });
    await confirmOnGitHub(page);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    setting.github.clock.offsetMs = HOUR_MS + 60_000;
    await press(page, 'Try again');
    await seen(page, 'this code cannot be used again');
    expect(await alert(page)).toContain('Not Found (HTTP 404)');
  });

  test('a code that comes with another state is not used', async () => {
    const page = await open();
    await page.goto(`${page.url()}callback?code=stolen&state=guessed`);
    await heading(page, 'This is not the app that you planned');
    expect(page.url()).not.toContain('stolen');
    await page.getByRole('link', { name: 'Back to the plan' }).click();
    await confirmOnGitHub(page);
    await heading(page, 'is registered');
    expect(setting.github.requests.some(({ path: at }) => at.includes('stolen'))).toBe(false);
  });

  test('a key that gh cannot store is saved to a file', async () => {
    const page = await open();
    setting.refuseGh({
      'secret set': 'failed to fetch public key: HTTP 403: Must have admin rights to Repository.',
    });
    await confirmOnGitHub(page);
    await heading(page, 'Setting APP_PRIVATE_KEY');
    expect(await alert(page)).toMatch(/Must have admin rights to Repository[^]*gh auth login/);
    await press(page, 'Save it to a file');
    await seen(page, 'Key stored in the file');
    const [file = ''] = readdirSync(setting.home).filter((name) => name.startsWith('octo-tokens'));
    expect(statSync(path.join(setting.home, file)).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(setting.home, file), 'utf8')).toContain('BEGIN RSA PRIVATE KEY');
    await finish(page);
    expect(await page.getByLabel('commands').innerText()).toContain(file);
  });

  test('a key that gh could not store is stored when gh can', async () => {
    const page = await open();
    setting.refuseGh({ 'secret set': 'HTTP 502: Bad Gateway' });
    await confirmOnGitHub(page);
    await heading(page, 'Setting APP_PRIVATE_KEY');
    setting.refuseGh({ '--method POST': 'HTTP 403: Resource not accessible' });
    await press(page, 'Store it as planned');
    await page.getByRole('button', { name: 'Go on without it' }).waitFor();
    await press(page, 'Go on without it');
    await seen(page, 'its id is Iv23');
    await finish(page);
  });

  test('an app of another owner than planned is kept only when the reader agrees', async () => {
    await signIn(context, setting, 'mona');
    const page = await open(
      ['--owner', 'octocat', '--for', 'read', '--name', 'Mine', '--pem', setting.keyFile],
      false,
    );
    await confirmOnGitHub(page);
    await heading(page, 'The app has another owner');
    expect(await alert(page)).toContain(
      'registered it for mona, the account that is signed in in the browser, and not for octocat',
    );
    expect(readdirSync(path.dirname(setting.keyFile))).toEqual([]);
    await press(page, 'Store it as planned');
    await seen(page, `Key stored in the file ${setting.keyFile}`);
  });
});

inChromium('installing', () => {
  test('waits until an owner has approved the request', async () => {
    const page = await open();
    await confirmOnGitHub(page);
    const link = page.getByRole('link', { name: 'Install on' });
    const url = (await link.getAttribute('href')) ?? '';
    const other = await newContext();
    await signIn(other, setting, 'mona');
    const tab = await other.newPage();
    await tab.goto(url);
    await tab.getByRole('button', { name: 'Request' }).click();
    await tab.getByText('Request sent').waitFor();
    await page.getByText('If this page does not continue').click();
    await page.getByText('An owner of octo-org has to approve the request').waitFor();
    await other.close();
    await finish(page);
  });

  test('on repositories without the one with the key is noticed', async () => {
    const page = await open();
    await confirmOnGitHub(page);
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Install on' }).click();
    const tab = await opened;
    await tab.getByLabel('Only select repositories').check();
    await tab.getByLabel('hello').uncheck();
    await tab.getByLabel('site').check();
    await tab.getByRole('button', { name: 'Install' }).click();
    await heading(page, 'Proving the app failed');
    expect(await alert(page)).toContain('octo-org/hello');
    const [installation] = setting.world.installations;
    if (installation) installation.repositories = 'all';
    await press(page, 'Try again');
    await heading(page, 'is ready');
  });
});

inChromium('the page', () => {
  test('says when its program has ended', async () => {
    const page = await open();
    program.kill();
    await page.getByText('The program behind this page has ended').waitFor();
  });

  test('accepts no decision from another page', async () => {
    const page = await open();
    setting.refuseGh({ 'secret set': 'HTTP 502: Bad Gateway' });
    await confirmOnGitHub(page);
    await page.getByRole('button', { name: 'Save it to a file' }).waitFor();
    const url = page.url();
    await page.setContent(
      `<form method="post" action="${url}choose"><button name="choice" value="save-to-file">Go</button></form>`,
    );
    await press(page, 'Go');
    await heading(page, 'This decision was not accepted');
    expect(readdirSync(setting.home).filter((name) => name.endsWith('.pem'))).toEqual([]);
  });
});

/**
 * Starts a single sign-on on another site than GitHub's, which leads back there. Returns its
 * address.
 */
async function startSignOn(back: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<a href="${back}">Signed on</a>`);
  });
  signOn = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/`;
}
