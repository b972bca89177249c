/**
 * The registration itself, in the order that loses nothing: code, key, storing, and only then
 * everything else.
 */
import { exchange, ExchangeProblem, type Conversion, type RegisteredApp } from './app/exchange.ts';
import { toInstallationUrl, waitForInstallation } from './app/install.ts';
import { findOwnerProblem } from './app/owner-problem.ts';
import { rescueKey } from './key/key-file.ts';
import type { KeyGuard } from './key/key-guard.ts';
import { describeKeyPlace } from './plan/key-place.ts';
import type { Plan } from './plan/plan.ts';
import type { Offer, Progress } from './progress.ts';
import { describeProof, findUsableApp, prove } from './app/prove.ts';
import { storeId, storeKey } from './key/store.ts';
import { toProblem } from './to-problem.ts';
import { findActionRepository, toCommands, toWorkflow } from './workflow.ts';

/**
 * @see https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest#implementing-the-github-app-manifest-flow
 */
const CODE_LIFETIME_MS = 60 * 60 * 1_000;
const EXCHANGE_RETRY_MS = 30_000;

const TRY_AGAIN: Offer = { retry: 'Try again' };
const STORE_OR_SAVE: Offer = { retry: 'Store it as planned', 'save-to-file': 'Save it to a file' };
const STORE_OR_SKIP: Offer = { retry: 'Try again', skip: 'Go on without it' };

interface Registration {
  plan: Plan;
  progress: Progress;
  guard: KeyGuard;
}

/** @throws ExchangeProblem when the code is worth nothing */
export async function register(registration: Registration, code: Promise<string>): Promise<void> {
  const { plan, progress } = registration;
  const { app, pem } = await exchangeInTime(registration, await code);
  registration.guard.hold({ slug: app.slug, pem });
  progress.update({ app });
  progress.finish('register', `Registered as ${app.slug}, owned by ${app.owner.login}.`);
  const kept = await keepKey(registration, app, pem);
  registration.guard.release();
  const signing = await findUsableApp(plan, app, pem);
  const isIdKept = await keepId(registration, kept, signing.id);
  progress.finish('store', toStoredResult(kept, signing.id, isIdKept));
  progress.update(
    { installationUrl: await toInstallationUrl(kept, app), isBusy: false },
    'Install it on GitHub now.',
  );
  await attemptUntilDone(
    progress,
    () => waitForInstallation(plan, signing, app.owner.login),
    'Finding the installation',
  );
  progress.finish('install', `Installed on ${app.owner.login}.`);
  progress.update({ isBusy: true });
  const proof = await attemptUntilDone(
    progress,
    () => prove(kept, signing, app.owner),
    'Proving the app',
  );
  const workflow = toWorkflow(kept, await findActionRepository());
  progress.update({ workflow, commands: toCommands(kept, signing.id), isBusy: false });
  progress.finish('prove', describeProof(proof, app.owner.login));
}

/** Tries again within the hour: GitHub has had hours in which it refused every code for a while. */
async function exchangeInTime({ plan, progress }: Registration, code: string): Promise<Conversion> {
  const end = Date.now() + CODE_LIFETIME_MS;
  progress.update({ isBusy: true }, 'GitHub has registered the app; fetching its key.');
  for (;;) {
    try {
      return await exchange(plan, code);
    } catch (error) {
      if (!(error instanceof ExchangeProblem) || !error.canRetry || Date.now() > end) throw error;
      await progress.offer(error, TRY_AGAIN, EXCHANGE_RETRY_MS);
    }
  }
}

/**
 * Returns the plan with the place where the key lies in the end, which the reader may change when
 * storing fails.
 */
async function keepKey(
  { plan, progress }: Registration,
  app: RegisteredApp,
  pem: string,
): Promise<Plan> {
  const kept = { ...plan, owner: toOwner(app) };
  let problem = findOwnerProblem(plan, app);
  for (;;) {
    const choice = problem ? await progress.offer(problem, STORE_OR_SAVE) : 'retry';
    try {
      if (choice === 'save-to-file') {
        return { ...kept, keyPlace: { kind: 'file', path: await rescueKey(app.slug, pem) } };
      }
      return { ...kept, keyPlace: await storeKey(kept, pem) };
    } catch (error) {
      problem = toProblem(error, 'Storing the key');
    }
  }
}

function toOwner({ owner }: RegisteredApp): Plan['owner'] {
  return { login: owner.login, kind: owner.isUser ? 'user' : 'organization' };
}

/** Returns whether the id is stored; the reader can do that by hand, because it is not secret. */
async function keepId({ progress }: Registration, plan: Plan, id: string): Promise<boolean> {
  for (;;) {
    try {
      await storeId(plan, id);
      return plan.keyPlace.kind !== 'file';
    } catch (error) {
      const choice = await progress.offer(toProblem(error, 'Storing the id'), STORE_OR_SKIP);
      if (choice === 'skip') return false;
    }
  }
}

function toStoredResult(plan: Plan, id: string, isIdKept: boolean): string {
  const idWords = isIdKept ? `its id in the variable ${plan.variableName}` : `its id is ${id}`;
  return `Key stored in the ${describeKeyPlace(plan)}; ${idWords}.`;
}

async function attemptUntilDone<T>(
  progress: Progress,
  work: () => Promise<T>,
  what: string,
): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      await progress.offer(toProblem(error, what), TRY_AGAIN);
    }
  }
}
