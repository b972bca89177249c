/**
 * Takes the pictures of the registration's page, against a GitHub in memory: `node
 * scripts/screenshots.ts [FOLDER]`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../__tests__/register/support/chromium.ts';
import { Setting } from '../__tests__/register/support/setting.ts';
import { confirmOnGitHub, installOnGitHub, signIn } from '../__tests__/register/support/visit.ts';

const OUTAGE = {
  on: 'POST /app-manifests/{code}/conversions',
  then: { kind: 'answer', status: 401, body: { message: 'Requires authentication' } },
} as const;

const ARGUMENTS = [
  ['--owner', 'octo-org', '--for', 'comment', '--name', 'Octo Tokens'],
  ['--repo', 'octo-org/hello', '--no-open'],
].flat();

interface Camera {
  folder: string;
  /** Whether only the pictures of the documents are taken; in a folder of the reader's, all are. */
  isForDocuments: boolean;
}

/**
 * The documents show github.com in the place of the GitHub in memory, whose port is another each
 * time.
 */
const RENAME_HOST = `{
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    texts.currentNode.data = texts.currentNode.data.replace(/localhost:\\d+/g, 'github.com');
  }
}`;

/** Takes the page in both colour schemes. */
async function take(page: Page, name: string, { folder, isForDocuments }: Camera): Promise<void> {
  if (isForDocuments) await page.evaluate(RENAME_HOST);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const file = path.join(folder, `register-${name}-${colorScheme}.png`);
    await page.screenshot({ path: file, fullPage: true });
  }
}

async function takeAll(context: BrowserContext, setting: Setting, camera: Camera): Promise<void> {
  const extra = (page: Page, name: string): Promise<void> =>
    camera.isForDocuments ? Promise.resolve() : take(page, name, camera);
  await signIn(context, setting, 'octocat');
  const program = setting.start(ARGUMENTS);
  const page = await context.newPage();
  await page.goto(await program.page());
  await take(page, 'plan', camera);
  await page.getByText('If GitHub shows something else').click();
  await extra(page, 'help');
  setting.github.faults.add(OUTAGE);
  setting.refuseGh({
    'secret set': 'failed to fetch public key: HTTP 403: Resource not accessible by token',
  });
  await confirmOnGitHub(page);
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await extra(page, 'outage');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Save it to a file' }).waitFor();
  await extra(page, 'not-stored');
  setting.refuseGh({});
  await page.getByRole('button', { name: 'Store it as planned' }).click();
  await page.getByRole('link', { name: 'Install on' }).waitFor();
  await extra(page, 'install');
  await installOnGitHub(page);
  await page.getByRole('heading', { name: 'is ready' }).waitFor();
  await extra(page, 'ready');
  program.kill();
  await page.getByText('The program behind this page has ended').waitFor();
  await extra(page, 'ended');
}

async function takeNotices(
  context: BrowserContext,
  setting: Setting,
  camera: Camera,
): Promise<void> {
  const program = setting.start([...ARGUMENTS, '--name', 'Octo Tokens 2']);
  const page = await context.newPage();
  const url = await program.page();
  await page.goto(`${url}callback?code=x&state=y`);
  await take(page, 'wrong-state', camera);
  program.kill();
}

const [folder] = process.argv.slice(2);
const camera = { folder: folder ?? 'docs/images', isForDocuments: folder === undefined };
mkdirSync(camera.folder, { recursive: true });
const setting = await Setting.open();
const browser = await launchChromium();
try {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 900 },
    deviceScaleFactor: 1,
  });
  await takeAll(context, setting, camera);
  if (!camera.isForDocuments) await takeNotices(context, setting, camera);
} finally {
  await browser.close();
  await setting.close();
}
