/** A person who registers and installs the app on GitHub's website without a browser. */
import type { Visitor } from '../../support/visitor.ts';
import type { RegisterProcess } from './setting.ts';

export const SLUG = 'octo-tokens';

/**
 * Sends the page's form to GitHub and confirms it there. Returns the address that GitHub leads to.
 */
export async function registerOnGitHub(
  program: RegisterProcess,
  visitor: Visitor,
): Promise<string> {
  const page = await (await fetch(await program.page())).text();
  const unescape = (text = ''): string =>
    text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  const [, action] = /action="([^"]+)"/.exec(page) ?? [];
  const [, manifest] = /name="manifest"\s+value="([^"]+)"/.exec(page) ?? [];
  await visitor.post(unescape(action), { manifest: unescape(manifest) });
  return (await visitor.post('/settings/apps/manifest', { name: 'Octo Tokens' })).url;
}

export async function install(
  visitor: Visitor,
  repositories: string[] | 'all' = 'all',
): Promise<void> {
  const fields = new URLSearchParams({ account: 'octo-org' });
  fields.set('selection', repositories === 'all' ? 'all' : 'selected');
  if (repositories !== 'all') for (const name of repositories) fields.append('repositories', name);
  await visitor.post(`/apps/${SLUG}/installations`, fields);
}
