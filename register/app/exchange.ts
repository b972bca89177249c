/** Exchanges the code for the app and its key: GitHub shows the key this one time. */
import { GitHubError, isName, openClient, readFields, readId, readString } from '../github.ts';
import { toAppsUrl } from './manifest.ts';
import type { Plan } from '../plan/plan.ts';
import { Problem } from '../problem.ts';

const ROUTE = 'POST /app-manifests/{code}/conversions';
const SECONDS = 30;

export interface RegisteredApp {
  id: number;
  clientId: string;
  /** As GitHub made it; it can differ from the name. */
  slug: string;
  name: string;
  /** The app's public page. */
  url: string;
  owner: { id: number; login: string; isUser: boolean };
}

export interface Conversion {
  app: RegisteredApp;
  /** The private key, PKCS#1. */
  pem: string;
}

/** Whether another try with the same code can succeed. */
export class ExchangeProblem extends Problem {
  readonly canRetry: boolean;

  constructor(canRetry: boolean, parts: ConstructorParameters<typeof Problem>[0]) {
    super(parts);
    this.canRetry = canRetry;
  }
}

/**
 * Asks once: a code that was used is worth nothing more, so that a second try after a lost reply
 * cannot succeed, and whoever watches decides about any other.
 * @see https://docs.github.com/rest/apps/apps#create-a-github-app-from-a-manifest
 * @throws ExchangeProblem
 */
export async function exchange(plan: Plan, code: string): Promise<Conversion> {
  const client = await openClient({ apiUrl: plan.host.apiUrl, seconds: SECONDS });
  const broken: string[] = [];
  const onUnusableReply = (remains: string): void => {
    if (remains.trim() !== '') broken.push('a reply');
  };
  const mint = { onUnusableReply };
  try {
    const { data } = await client.call(ROUTE, { params: { code }, noRetry: true, mint });
    return readConversion(data) ?? fail(plan, false, 'the reply holds no app with a key');
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const status = error.status === undefined ? '' : ` (HTTP ${error.status})`;
    const words = `${error.message.replaceAll(code, '…').replace(/\.$/, '')}${status}`;
    // 404 is what GitHub answers to a code that was used, that has expired, or that never was.
    const isSpent = error.status === 404 || (broken.length > 0 && !isServerError(error));
    return fail(plan, !isSpent, words);
  }
}

function isServerError({ status = 0 }: GitHubError): boolean {
  return status >= 500;
}

function fail(plan: Plan, canRetry: boolean, why: string): never {
  const what = "Fetching the app's key failed";
  if (canRetry) {
    const next = ['The code is valid for an hour, and the program keeps trying until then.'];
    throw new ExchangeProblem(true, { what, why, next });
  }
  throw new ExchangeProblem(false, {
    what,
    why,
    next: [
      'GitHub hands out the key only once, and only within an hour: this code cannot be used again.',
      'The app exists: delete it on its page and start again, or generate a key there and store it yourself.',
    ],
    links: [{ text: 'Your apps', url: toAppsUrl(plan) }],
  });
}

function readConversion(data: unknown): Conversion | undefined {
  const { owner } = readFields(data);
  const app = {
    id: readId(data, 'id'),
    clientId: readString(data, 'client_id'),
    slug: readString(data, 'slug'),
    name: readString(data, 'name'),
    url: readString(data, 'html_url'),
  };
  const pem = readString(data, 'pem');
  const login = readString(owner, 'login');
  const ownerId = readId(owner, 'id');
  if (
    !isComplete(app) ||
    pem === undefined ||
    login === undefined ||
    ownerId === undefined ||
    !isName(app.slug)
  )
    return undefined;
  if (!/^https?:\/\//.test(app.url)) return undefined;
  const isUser = readString(owner, 'type') !== 'Organization';
  return { app: { ...app, owner: { id: ownerId, login, isUser } }, pem };
}

function isComplete<T extends object>(
  fields: T,
): fields is { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.values(fields).every((value) => value !== undefined);
}
