/**
 * What GitHub's website remembers: who is signed in, manifests that wait for a click, and the codes
 * that they became.
 */
import { randomBytes } from 'node:crypto';
import type { Account, App } from '../world/records.ts';
import type { Manifest } from './manifest.ts';

interface Session {
  user: Account;
  /** When the user last showed a password; sensitive pages ask again after a while. */
  confirmedAt: number;
}

/** A manifest that was posted and that nobody has confirmed yet. */
interface Draft {
  manifest: Manifest;
  state: string | null;
  /** Login of the organization that the app is for; the signed-in user without it. */
  organization: string | undefined;
  createdAt: number;
}

/** What came with an app that was registered by manifest, until its code is exchanged. */
export interface Conversion {
  app: App;
  manifest: Manifest;
  pem: string;
  createdAt: number;
}

/**
 * Two hours: https://docs.github.com/authentication/keeping-your-account-and-data-secure/sudo-mode
 */
const SUDO_MS = 2 * 60 * 60 * 1000;
/**
 * The life of the cookie `app_manifest_token`:
 * https://docs.github.com/site-policy/privacy-policies/github-cookies
 */
const DRAFT_MS = 5 * 60 * 1000;
/**
 * https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-from-a-manifest#implementing-the-github-app-manifest-flow
 */
const CONVERSION_MS = 60 * 60 * 1000;

export class Website {
  /** An address elsewhere that visitors are sent to first, until one has come back from there. */
  singleSignOnUrl: string | undefined;
  readonly #sessions = new Map<string, Session>();
  readonly #drafts = new Map<string, Draft>();
  readonly #conversions = new Map<string, Conversion>();
  readonly #public = new Set<App>();
  readonly #owners = new Map<Account, Set<Account>>();

  /** Lets a user manage an organization's apps and installations. */
  addOwner(organization: Account, user: Account): void {
    this.#owners.set(organization, (this.#owners.get(organization) ?? new Set()).add(user));
  }

  isOwner(account: Account, user: Account): boolean {
    return account === user || (this.#owners.get(account)?.has(user) ?? false);
  }

  /** Organizations that the user manages. */
  organizationsOf(user: Account): Account[] {
    return [...this.#owners]
      .filter(([, users]) => users.has(user))
      .map(([organization]) => organization);
  }

  /** Returns the value of the cookie. */
  signIn(user: Account, nowMs: number): string {
    const id = randomBytes(16).toString('hex');
    this.#sessions.set(id, { user, confirmedAt: nowMs });
    return id;
  }

  findSession(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  mustConfirm(session: Session, nowMs: number): boolean {
    return nowMs - session.confirmedAt > SUDO_MS;
  }

  /** Returns the value of the cookie. */
  keepDraft(draft: Draft): string {
    const id = randomBytes(16).toString('hex');
    this.#drafts.set(id, draft);
    return id;
  }

  findDraft(id: string | undefined, nowMs: number): Draft | undefined {
    const draft = id === undefined ? undefined : this.#drafts.get(id);
    return draft && nowMs - draft.createdAt <= DRAFT_MS ? draft : undefined;
  }

  dropDraft(id: string | undefined): void {
    if (id !== undefined) this.#drafts.delete(id);
  }

  /** Returns the code that the app's secrets can be fetched with, once. */
  keepConversion(conversion: Conversion): string {
    const code = randomBytes(20).toString('hex');
    this.#conversions.set(code, conversion);
    if (conversion.manifest.isPublic) this.#public.add(conversion.app);
    return code;
  }

  takeConversion(code: string, nowMs: number): Conversion | undefined {
    const conversion = this.#conversions.get(code);
    this.#conversions.delete(code);
    return conversion && nowMs - conversion.createdAt <= CONVERSION_MS ? conversion : undefined;
  }

  isPublic(app: App): boolean {
    return this.#public.has(app);
  }
}
