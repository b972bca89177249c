/** The command line: options in the place of answers, and what `--help` prints. */
import { parseArgs } from 'node:util';
import { Problem } from '../problem.ts';

const OPTIONS = {
  owner: { type: 'string' },
  'owner-type': { type: 'string' },
  host: { type: 'string' },
  name: { type: 'string' },
  for: { type: 'string' },
  public: { type: 'boolean', default: false },
  repo: { type: 'string' },
  env: { type: 'string' },
  org: { type: 'string' },
  repos: { type: 'string' },
  pem: { type: 'string' },
  kms: { type: 'string' },
  prefix: { type: 'string', default: 'APP' },
  replace: { type: 'boolean', default: false },
  open: { type: 'boolean', default: true },
  form: { type: 'string' },
  link: { type: 'boolean', default: false },
  enterprise: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const OWNER_TYPES = ['user', 'organization'] as const;

export type Options = ReturnType<typeof readOptions>;

export const HELP = `npm run register -- [options]

Registers a GitHub App for workflows, stores its private key, waits until it is installed, and proves
that it mints tokens. What is not given as an option is asked for.

  --owner LOGIN         user or organization that will own the app
  --owner-type TYPE     'user' or 'organization'; GitHub is asked without it
  --host HOST           the server; default: GH_HOST, then github.com
  --name NAME           the app's name, 34 characters at most
  --for LIST            what the tokens are for: names of the list below and permissions
                        like 'contents: read', separated by commas
  --public              lets accounts other than the owner's install the app

Where the key goes, one of:
  --repo OWNER/NAME               a secret of this repository, set by gh
  --repo OWNER/NAME --env NAME    a secret of its environment
  --org LOGIN --repos A,B         a secret of the organization for these repositories
  --pem FILE                      a new file that only you can read
  --kms KEY with --repo or --org  a key service, by its own command-line tool: KEY as in
                                  the input 'kms-key'; only the id is stored through gh

  --prefix PREFIX       begins the names of secret and variable; default: APP, for
                        APP_PRIVATE_KEY and APP_CLIENT_ID
  --replace             overwrites a secret and a variable that exist

  --no-open             does not open a browser
  --form FILE           also writes the page to a file, for a browser on another machine
  --link                prints a link to GitHub's own form, filled in, and ends
  --enterprise SLUG     with --link: the enterprise that will own the app
  --dry-run             prints the manifest, and ends
  --help                prints this

For --for:
`;

/** @throws Problem for an option that there is not, or a combination that means nothing */
export function readOptions(args: readonly string[]) {
  const { values } = parse(args);
  const { repo, env, org, repos, pem, kms } = values;
  if ([repo, org, pem].filter((each) => each !== undefined).length > 1) {
    throw wrong("'--repo', '--org' and '--pem' exclude each other");
  }
  if (pem !== undefined && kms !== undefined) throw wrong("'--pem' and '--kms' exclude each other");
  if (env !== undefined && repo === undefined) throw wrong("'--env' is given without '--repo'");
  if ((org === undefined) !== (repos === undefined))
    throw wrong("'--org' and '--repos' belong together");
  if (values.enterprise !== undefined && !values.link)
    throw wrong("'--enterprise' is given without '--link'");
  const ownerType = OWNER_TYPES.find((type) => type === values['owner-type']);
  if (values['owner-type'] !== undefined && ownerType === undefined) {
    throw wrong("'--owner-type' is neither 'user' nor 'organization'");
  }
  return { ...values, 'owner-type': ownerType };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowNegative: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : 'they cannot be read');
  }
}

function wrong(why: string): Problem {
  return new Problem({ what: 'The options cannot be used', why, next: ["See '--help'."] });
}
