/** Turns options and answers into the plan. */
import { askForKeyPlace } from './key-place-question.ts';
import { findOwnerKind, findOwnLogin } from './account.ts';
import type { Permissions } from '../github.ts';
import { parseHost, type Host } from './host.ts';
import type { Options } from './options.ts';
import { parsePurpose, warnOfPermissions } from './permissions.ts';
import {
  parseAppName,
  parseLogin,
  parsePrefix,
  proposeName,
  type Owner,
  type Plan,
} from './plan.ts';
import { Problem } from '../problem.ts';
import { RECIPES } from './recipes.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { isElsewhere } from '../workflow.ts';

/** @throws Problem when an option cannot be used, or an answer is missing */
export async function makePlan(options: Options, terminal: Terminal): Promise<Plan> {
  const host = parseHost(options.host ?? process.env['GH_HOST'] ?? 'github.com');
  const owner = await askForOwner(options, host, terminal);
  const purpose = await askForPurpose(options, terminal);
  const name = await ask(
    terminal,
    options.name,
    "The app's name",
    proposeName(owner.login),
    parseAppName,
  );
  const keyPlace = await askForKeyPlace(options, terminal);
  const prefix = parsePrefix(options.prefix);
  const plan = {
    host,
    owner,
    name,
    isPublic: options.public,
    permissions: purpose.permissions,
    keyPlace,
    secretName: `${prefix}_PRIVATE_KEY`,
    variableName: `${prefix}_CLIENT_ID`,
    canReplace: options.replace,
    warnings: [],
  };
  return { ...plan, warnings: [...purpose.warnings, ...warnOfPlan(plan)] };
}

function warnOfPlan(plan: Plan): string[] {
  const { owner, permissions, isPublic } = plan;
  const elsewhere =
    isElsewhere(plan) && !isPublic
      ? [
          `The key goes to another account than ${owner.login}: a token reaches what ${owner.login} has, and nothing there.`,
        ]
      : [];
  return [...warnOfPermissions(permissions, owner.kind === 'user'), ...elsewhere];
}

/** Takes the option if it is given, and asks otherwise. */
async function ask<T>(
  terminal: Terminal,
  option: string | undefined,
  question: string,
  proposal: string,
  parse: (text: string) => T | Promise<T>,
): Promise<T> {
  return option === undefined ? terminal.ask(question, proposal, parse) : parse(option);
}

async function askForOwner(options: Options, host: Host, terminal: Terminal): Promise<Owner> {
  const proposal = options.owner === undefined ? await findOwnLogin(host) : '';
  const parse = async (text: string): Promise<Owner | string> => {
    const login = parseLogin(text);
    const kind = options['owner-type'] ?? (await findOwnerKind(host, login));
    return kind === undefined ? login : { login, kind };
  };
  const question = 'Owner of the app (user or organization)';
  const owner = await ask(terminal, options.owner, question, proposal, parse);
  if (typeof owner !== 'string') return owner;
  const kind = await terminal.ask(`Is ${owner} a user or an organization?`, '', parseKind);
  return { login: owner, kind };
}

function parseKind(text: string): Owner['kind'] {
  if (/^u/i.test(text)) return 'user';
  if (/^o/i.test(text)) return 'organization';
  const next = ["Answer 'user' or 'organization'."];
  throw new Problem({ what: 'The answer cannot be read', why: 'it is neither of the two', next });
}

async function askForPurpose(
  options: Options,
  terminal: Terminal,
): Promise<{ permissions: Permissions; warnings: readonly string[] }> {
  if (options.for !== undefined) return parsePurpose(options.for);
  terminal.note(listRecipes());
  const question = "What are the tokens for? Numbers, or permissions like 'contents: read'";
  return terminal.ask(question, '1', parsePurpose);
}

/** One line for each recipe, with its permissions. */
export function listRecipes(): string {
  return RECIPES.map(({ name, title, permissions }, index) => {
    const list = Object.entries(permissions).map(
      ([permission, level]) => `${permission}: ${level}`,
    );
    return `  ${String(index + 1).padStart(2)}  ${name.padEnd(15)} ${title.padEnd(42)} ${list.join(', ')}`;
  }).join('\n');
}
