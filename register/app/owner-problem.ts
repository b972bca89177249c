/** Notices when GitHub has registered the app for another account than the plan names. */
import { isSameName } from '../github.ts';
import type { Plan } from '../plan/plan.ts';
import { Problem } from '../problem.ts';
import type { RegisteredApp } from './exchange.ts';

/** GitHub registers for whoever is signed in, whatever login the plan has. */
export function findOwnerProblem({ owner }: Plan, app: RegisteredApp): Problem | undefined {
  if (isSameName(owner.login, app.owner.login)) return undefined;
  return new Problem({
    what: 'The app has another owner',
    why: `GitHub registered it for ${app.owner.login}, the account that is signed in in the browser, and not for ${owner.login}`,
    next: [
      'Store the key as planned if that is fine.',
      `Otherwise save it to a file, delete the app on its page, and start again, signed in as ${owner.login}.`,
    ],
    links: [{ text: "The app's page", url: app.url }],
  });
}
