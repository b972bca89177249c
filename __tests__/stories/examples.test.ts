/** The first example on the page of each action runs as it stands there, with values for what the reader fills in. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { castOAuth, PASSWORD } from '../support/oauth-cast.ts';
import { stories, type Story } from '../support/story.ts';

const PAGES = {
  'user-token': 'docs/user-tokens.md',
  'oauth-token': 'docs/oauth-tokens.md',
  'oauth-authorization': 'docs/enterprise-server.md',
  'app-jwt': 'docs/app-jwt.md',
};
type Action = keyof typeof PAGES;

interface Step {
  uses: string;
  with: Record<string, string | number | boolean>;
}

function readExample(action: Action): Record<string, string> {
  const yaml = /^```yaml\n(.*?)^```$/ms.exec(readFileSync(PAGES[action], 'utf8'))?.[1] ?? '';
  const [first] = parse(yaml) as Step[];
  expect(first?.uses).toBe(`OWNER/scoped-token/${action}@v1`);
  return Object.fromEntries(Object.entries(first?.with ?? {}).map(([name, value]) => [name, String(value)]));
}

/** `${{ … }}` → its value. */
function fillIn(inputs: Record<string, string>, values: Record<string, string>): Record<string, string> {
  const fill = (text: string): string =>
    text.replace(/\$\{\{ *([\w.]+) *\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`There is no value for ${name}.`);
      return value;
    });
  return Object.fromEntries(Object.entries(inputs).map(([name, text]) => [name, fill(text)]));
}

function listValues(story: Story): Record<string, string> {
  const { githubApp, oauthApp, parent, token } = castOAuth(story);
  return {
    'vars.APP_CLIENT_ID': githubApp.clientId,
    'secrets.APP_CLIENT_SECRET': githubApp.clientSecret,
    'secrets.APP_PRIVATE_KEY': story.key.pem,
    'secrets.USER_TOKEN': parent.text,
    'vars.OAUTH_CLIENT_ID': oauthApp.clientId,
    'secrets.OAUTH_CLIENT_SECRET': oauthApp.clientSecret,
    'secrets.OAUTH_TOKEN': token.text,
    'secrets.OCTOCAT_PASSWORD': PASSWORD,
  };
}

stories('the example on the page of', (get) => {
  test.each(Object.keys(PAGES) as Action[])('%s', async (action) => {
    const story = get();
    const env = action === 'oauth-authorization' ? { GITHUB_API_URL: `${story.github.url}/api/v3` } : {};
    const inputs = fillIn(readExample(action), listValues(story));
    const main = await story.run(action, inputs, { env });
    expect([main.exitCode, main.error]).toEqual([0, []]);
    expect(Object.keys(main.outputs).length).toBeGreaterThan(1);
    const post = await story.post(main);
    expect(post.warning).toEqual([]);
  });
});
