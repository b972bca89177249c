/** Stands in for `gh api PATH [--method M] [-f name=value …] [--jq .name[0].name]` with Octokit; refuses everything else. */
import { parseArgs } from 'node:util';
import { getOctokit } from '@actions/github';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    method: { type: 'string', short: 'X' },
    'raw-field': { type: 'string', short: 'f', multiple: true },
    jq: { type: 'string', short: 'q' },
  },
});
const [command, path = '', ...rest] = positionals;
/** For another host than github.com it takes other variables: https://cli.github.com/manual/gh_help_environment */
const NAMES = process.env['GH_HOST'] === undefined ? ['GH_TOKEN', 'GITHUB_TOKEN'] : ['GH_ENTERPRISE_TOKEN'];
const token = NAMES.map((name) => process.env[name]).find(Boolean) ?? '';

function fail(message: string): never {
  console.error(`gh: ${message}`);
  process.exit(1);
}

/** The part of a value that a path of names and numbers leads to. */
function pick(value: unknown, filter: string): unknown {
  if (!/^(\.|(\.\w+|\[\d*\]|\.\[\d*\])+)$/.test(filter)) fail(`${filter} is more than this stand-in can do`);
  return [...filter.matchAll(/\w+/g)].reduce<unknown>(
    (part, [name]) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined),
    value,
  );
}

if (command !== 'api' || rest.length > 0) fail(`${positionals.join(' ')} is more than this stand-in can do`);
if (token === '') fail('set GH_TOKEN to the token to use');
const fields = Object.fromEntries(
  (values['raw-field'] ?? []).map((field): [string, string] => {
    const equals = field.indexOf('=');
    return [field.slice(0, equals), field.slice(equals + 1)];
  }),
);
const method = values.method ?? (values['raw-field'] ? 'POST' : 'GET');
try {
  const answer = await getOctokit(token).request(`${method} /${path.replace(/^\//, '')}`, fields);
  const data: unknown = answer.data;
  const picked = values.jq === undefined ? data : pick(data, values.jq);
  console.log(typeof picked === 'string' ? picked : JSON.stringify(picked));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
