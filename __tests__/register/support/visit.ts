/** What a person does in the browser, on the program's page and on GitHub's. */
import type { BrowserContext, Page } from 'playwright-core';
import type { Setting } from './setting.ts';

export async function signIn(
  context: BrowserContext,
  { host }: Setting,
  login: string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${host}/login`);
  await page.getByRole('button', { name: `Sign in as ${login}` }).click();
  await page.waitForURL(`${host}/`);
  await page.close();
}

/** Presses the button of the program's page. Returns the tab with GitHub's page. */
export async function openGitHub(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Register on' }).click();
  const tab = await opened;
  await tab.waitForLoadState();
  return tab;
}

/**
 * Registers the app under the name that GitHub shows, or another. Returns the tab, which is back at
 * the program.
 */
export async function confirmOnGitHub(page: Page, name?: string): Promise<Page> {
  const tab = await openGitHub(page);
  if (name !== undefined) await tab.getByLabel('GitHub App name').fill(name);
  await tab.locator('input[name=commit]').click();
  await tab.waitForLoadState();
  return tab;
}

/** Installs the app as GitHub proposes it. Returns the tab, which stays on GitHub. */
export async function installOnGitHub(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Install on' }).click();
  const tab = await opened;
  await tab.getByRole('button', { name: 'Install', exact: true }).click();
  await tab.waitForLoadState();
  return tab;
}
