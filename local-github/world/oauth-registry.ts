/** Who may ask for users' tokens, how users sign in, and the tokens that act for them. */
import { normalizeScopes } from '../access/scopes.ts';
import { randomUserToken, toClientSecret, toOAuthClientId } from './identifiers.ts';
import type { Account, App, Client, Narrowing, OAuthGrant, UserToken } from './records.ts';

/**
 * https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens
 */
const USER_TOKEN_LIFETIME_MS = 8 * 60 * 60 * 1000;

interface Login {
  password: string;
  /** Set for an account with two-factor authentication. */
  otp: string | undefined;
}

interface IssueOptions {
  client: Client;
  user: Account;
  nowMs: number;
  scopes?: string[];
  note?: string | null;
  noteUrl?: string | null;
  fingerprint?: string | null;
  narrowed?: Narrowing;
  expiresAt?: number;
}

export class OAuthRegistry {
  /** By their text. */
  readonly tokens = new Map<string, UserToken>();
  readonly grants: OAuthGrant[] = [];
  readonly #clients: Client[] = [];
  readonly #logins = new Map<Account, Login>();
  readonly #members = new Map<Account, Account[]>();
  #lastId = 3_000;

  /** An OAuth app; its tokens have scopes and do not expire. */
  addApp(app: { name: string; clientId?: string }): Client & { clientSecret: string } {
    const clientId = app.clientId ?? toOAuthClientId(app.name);
    return this.#add({
      clientId,
      name: app.name,
      url: `https://${app.name}.example`,
      app: undefined,
    });
  }

  /** Lets users sign in to a GitHub App; their tokens have permissions and expire. */
  openApp(app: App): Client & { clientSecret: string } {
    return this.#add({
      clientId: app.clientId,
      name: app.name,
      url: `https://${app.slug}.example`,
      app,
    });
  }

  #add(client: Client): Client & { clientSecret: string } {
    this.#clients.push(client);
    return Object.assign(client, { clientSecret: toClientSecret(client.clientId) });
  }

  setPassword(user: Account, password: string, otp?: string): void {
    this.#logins.set(user, { password, otp });
  }

  addMember(organization: Account, user: Account): void {
    this.#members.set(user, [...(this.#members.get(user) ?? []), organization]);
  }

  /** The accounts whose repositories the user may use: the own one, and the organizations. */
  accountsOf(user: Account): Account[] {
    return [user, ...(this.#members.get(user) ?? [])];
  }

  findClient(clientId: string): Client | undefined {
    return this.#clients.find((client) => client.clientId === clientId);
  }

  findLogin(login: string): { user: Account; login: Login } | undefined {
    const found = [...this.#logins].find(
      ([{ login: itsLogin }]) => itsLogin.toLowerCase() === login.toLowerCase(),
    );
    return found && { user: found[0], login: found[1] };
  }

  /**
   * Adds a token with a new authorization; scopes are stored without those that another one
   * includes.
   */
  issue({ client, user, nowMs, ...given }: IssueOptions): UserToken {
    const { scopes = [], note = null, noteUrl = null, fingerprint = null, narrowed } = given;
    const lifetime = client.app ? nowMs + USER_TOKEN_LIFETIME_MS : undefined;
    const token: UserToken = {
      id: ++this.#lastId,
      text: randomUserToken(client.app ? 'ghu' : 'gho'),
      client,
      user,
      scopes: normalizeScopes(scopes),
      note,
      noteUrl,
      fingerprint,
      createdAt: nowMs,
      updatedAt: nowMs,
      expiresAt: given.expiresAt ?? lifetime,
      narrowed,
    };
    this.tokens.set(token.text, token);
    if (!this.grants.some((grant) => grant.user === user && grant.client === client)) {
      this.grants.push({ id: ++this.#lastId, user, client, createdAt: nowMs });
    }
    return token;
  }

  /** Same authorization, new text; the old one is worthless. */
  reset(token: UserToken, nowMs: number): void {
    this.tokens.delete(token.text);
    token.text = randomUserToken(token.client.app ? 'ghu' : 'gho');
    token.updatedAt = nowMs;
    this.tokens.set(token.text, token);
  }

  revoke(token: UserToken): void {
    this.tokens.delete(token.text);
  }

  /** Deletes it with all tokens of the user for the app. */
  deleteGrant({ user, client }: { user: Account; client: Client }): void {
    for (const token of this.tokensOf(user, client)) this.revoke(token);
    const index = this.grants.findIndex((grant) => grant.user === user && grant.client === client);
    if (index >= 0) this.grants.splice(index, 1);
  }

  tokensOf(user: Account, client?: Client): UserToken[] {
    return [...this.tokens.values()].filter(
      (token) => token.user === user && (!client || token.client === client),
    );
  }

  findLiveToken(text: string, nowMs: number): UserToken | undefined {
    const token = this.tokens.get(text);
    return token && (token.expiresAt === undefined || token.expiresAt > nowMs) ? token : undefined;
  }
}
