/**
 * Stands in for `gh api` with a few of its options and for `gh pr create`, with Octokit; refuses
 * everything else.
 */
import { parseArgs } from 'node:util';
import { getOctokit } from '@actions/github';
import { openPullRequest } from './branches.ts';

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    method: { ...text, short: 'X' },
    'raw-field': { ...text, short: 'f', multiple: true },
    jq: { ...text, short: 'q' },
    head: text,
    title: text,
    body: text,
  },
});
/**
 * For another host than github.com it takes other variables:
 * https://cli.github.com/manual/gh_help_environment
 */
const NAMES =
  process.env['GH_HOST'] === undefined ? ['GH_TOKEN', 'GITHUB_TOKEN'] : ['GH_ENTERPRISE_TOKEN'];
const token = NAMES.map((name) => process.env[name]).find(Boolean) ?? '';

function fail(message: string): never {
  console.error(`gh: ${message}`);
  process.exit(1);
}

/** The part of a value that a path of names and numbers leads to. */
function pick(value: unknown, filter: string): unknown {
  if (!/^(\.|(\.\w+|\[\d*\]|\.\[\d*\])+)$/.test(filter))
    fail(`${filter} is more than this stand-in can do`);
  return [...filter.matchAll(/\w+/g)].reduce<unknown>(
    (part, [name]) =>
      typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined,
    value,
  );
}

/** `gh api PATH [--method M] [-f name=value …] [--jq .name[0].name]` */
async function callApi(path: string): Promise<string> {
  const fields = Object.fromEntries(
    (values['raw-field'] ?? []).map((field): [string, string] => {
      const equals = field.indexOf('=');
      return [field.slice(0, equals), field.slice(equals + 1)];
    }),
  );
  const method = values.method ?? (values['raw-field'] ? 'POST' : 'GET');
  const answer = await getOctokit(token).request(`${method} /${path.replace(/^\//, '')}`, fields);
  const data: unknown = answer.data;
  const picked = values.jq === undefined ? data : pick(data, values.jq);
  return typeof picked === 'string' ? picked : JSON.stringify(picked);
}

/** `gh pr create --head BRANCH --title TITLE --body BODY` */
async function createPullRequest(): Promise<string> {
  const { head, title, body } = values;
  if (head === undefined || title === undefined || body === undefined)
    fail('--head, --title and --body are needed');
  return (await openPullRequest(token, { head, title, body, base: 'main' })).url;
}

/** What a command prints. */
function run([command, first = '', ...rest]: readonly string[]): Promise<string> {
  if (command === 'api' && rest.length === 0) return callApi(first);
  if (command === 'pr' && first === 'create' && rest.length === 0) return createPullRequest();
  fail(`${positionals.join(' ')} is more than this stand-in can do`);
}

if (token === '') fail('set GH_TOKEN to the token to use');
try {
  console.log(await run(positionals));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
