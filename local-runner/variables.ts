/**
 * The environment variables that a runner sets for a step; those of its command files are in
 * command-files.ts.
 */

export type Environment = Readonly<Record<string, string | undefined>>;

export interface JobContext {
  /** `owner/name` of the repository whose workflow runs. */
  repository: string;
  apiUrl: string;
  serverUrl?: string;
}

/** @see https://docs.github.com/actions/reference/workflows-and-actions/variables */
export function toJobVariables({
  repository,
  apiUrl,
  serverUrl = 'https://github.com',
}: JobContext): Environment {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    // Of a step without an id.
    GITHUB_ACTION: '__octo-org_scoped-token',
    GITHUB_ACTION_REPOSITORY: 'octo-org/scoped-token',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0],
    GITHUB_API_URL: apiUrl,
    GITHUB_SERVER_URL: serverUrl,
  };
}

/** Named as the runner names them: upper case, blanks become underscores, hyphens stay. */
export function toInputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

/** What main saved, as post finds it. */
export function toStateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}
