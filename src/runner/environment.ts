/** The runner's own variables that a step goes by; the only reader of `process.env`. */
import type { ProxyVariables } from '../github/proxy.ts';

/** `''` for a variable that is not set. @see https://docs.github.com/actions/reference/workflows-and-actions/variables */
function read(name: string): string {
  return process.env[name] ?? '';
}

/** `owner/name` of the repository whose workflow runs. */
export function readCurrentRepository(): string {
  return read('GITHUB_REPOSITORY');
}

export function readDefaultApiUrl(): string {
  return read('GITHUB_API_URL') || 'https://api.github.com';
}

/** Root of the workflow's own server, where its repositories are. */
export function readServerUrl(): string {
  return read('GITHUB_SERVER_URL') || 'https://github.com';
}

/** The runner's folder for files of the job; the runner empties it before and after. */
export function readTempFolder(): string {
  return read('RUNNER_TEMP');
}

export function readVariable(name: string): string | undefined {
  return process.env[name];
}

/** Values of the variables that are named by `prefix` and a number, in the order of the numbers. */
export function listValues(prefix: string): string[] {
  return Object.entries(process.env)
    .map(([name, value = '']) => ({ value, number: name.startsWith(prefix) ? name.slice(prefix.length) : '' }))
    .filter(({ number }) => /^\d+$/.test(number))
    .sort((a, b) => Number(a.number) - Number(b.number))
    .map(({ value }) => value);
}

/** Lower case before upper, as curl and git read them. */
export function readProxyVariables(): ProxyVariables {
  const readBoth = (name: string): string => read(name) || read(name.toUpperCase());
  return { https_proxy: readBoth('https_proxy'), http_proxy: readBoth('http_proxy'), no_proxy: readBoth('no_proxy') };
}

/** Names of the inputs that arrived and are not empty, in lower case; the runner passes undeclared ones along, too. */
export function listGivenInputs(): string[] {
  return Object.entries(process.env)
    .filter(([name, value]) => /^INPUT_/i.test(name) && value !== '')
    .map(([name]) => name.slice('INPUT_'.length).toLowerCase());
}

/** Set when a job runs with debug logging. */
export function isDebug(): boolean {
  return read('RUNNER_DEBUG') === '1';
}

/**
 * The page of `docs/troubleshooting.md` that treats a topic, in the version of the action that runs.
 * A local action (`uses: ./`) has no repository of its own, so the path alone is named.
 */
export function toHelpLink(topic: string): string {
  const page = `docs/troubleshooting.md#${topic}`;
  const repository = read('GITHUB_ACTION_REPOSITORY');
  if (repository === '') return page;
  return `${readServerUrl()}/${repository}/blob/${read('GITHUB_ACTION_REF') || 'HEAD'}/${page}`;
}

/** The file for the job summary; `''` where the runner shows none, as Enterprise Server before 3.6. */
export function readSummaryFile(): string {
  return read('GITHUB_STEP_SUMMARY');
}
