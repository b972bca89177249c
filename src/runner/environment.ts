/** The runner's own variables that a step goes by; the only reader of `process.env`. */
import type { ProxyVariables } from '../http/proxy.ts';

/**
 * `''` for a variable that is not set.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
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
    .map(([name, value = '']) => ({
      value,
      number: name.startsWith(prefix) ? name.slice(prefix.length) : '',
    }))
    .filter(({ number }) => /^\d+$/.test(number))
    .sort((a, b) => Number(a.number) - Number(b.number))
    .map(({ value }) => value);
}

/** Reads lower case before upper, as curl and git do. */
export function readProxyVariables(): ProxyVariables {
  const readBoth = (name: string): string => read(name) || read(name.toUpperCase());
  return {
    https_proxy: readBoth('https_proxy'),
    http_proxy: readBoth('http_proxy'),
    no_proxy: readBoth('no_proxy'),
  };
}

/**
 * Names of the inputs that arrived, in lower case; the runner passes undeclared ones along, too.
 */
export function listInputs(): string[] {
  return listVariables().map(toInputName);
}

/** Those of them that are not empty. */
export function listGivenInputs(): string[] {
  return listVariables()
    .filter((variable) => read(variable) !== '')
    .map(toInputName);
}

/** Listed once, since each look at `process.env` is a call out of JavaScript. */
let variables: string[] | undefined;

function listVariables(): string[] {
  return (variables ??= Object.keys(process.env).filter((name) => /^INPUT_/i.test(name)));
}

function toInputName(variable: string): string {
  return variable.slice('INPUT_'.length).toLowerCase();
}

/**
 * The `id` of the step; `undefined` for a step without one, which the runner names by what it uses,
 * and act by a number. No id begins with a digit or two underscores.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context
 */
export function readStepId(): string | undefined {
  const name = read('GITHUB_ACTION');
  return /^(?!__)[A-Za-z_]/.test(name) ? name : undefined;
}

/** Set when a job runs with debug logging. */
export function isDebug(): boolean {
  return read('RUNNER_DEBUG') === '1';
}

/**
 * The page of `docs/troubleshooting.md` that treats a topic, in the version of the action that
 * runs. A local action (`uses: ./`) has no repository, so the path alone is named. On ghe.com, on
 * Enterprise Server with GitHub Connect, on Gitea and Forgejo, actions come from github.com,
 * whatever the workflow's own server is.
 * @see https://docs.github.com/enterprise-server/admin/managing-github-actions-for-your-enterprise/managing-access-to-actions-from-githubcom/enabling-automatic-access-to-githubcom-actions-using-github-connect
 */
export function toHelpLink(topic: string): string {
  const page = `docs/troubleshooting.md#${topic}`;
  const repository = read('GITHUB_ACTION_REPOSITORY');
  if (!/^[\w-][\w.-]*\/[\w.-]+$/.test(repository)) return page;
  const ref = (read('GITHUB_ACTION_REF') || 'HEAD').split('/').map(encodeURIComponent).join('/');
  return `https://github.com/${repository}/blob/${ref}/${page}`;
}

/**
 * The file for the job summary; `''` where the runner shows none, as Enterprise Server before 3.6.
 */
export function readSummaryFile(): string {
  return read('GITHUB_STEP_SUMMARY');
}
