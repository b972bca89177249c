/**
 * What the world of the local GitHub is made of: one plain record for each thing that GitHub
 * stores.
 */
import type { KeyObject } from 'node:crypto';

/** Permission name to level, as GitHub writes it: `{ contents: 'read' }`. */
export type Permissions = Record<string, string>;

export interface Account {
  id: number;
  login: string;
  type: 'User' | 'Organization' | 'Enterprise' | 'Bot';
  name: string | null;
  /** An organisation whose IP allow list does not hold the caller's address. */
  ipAllowList: boolean;
  /** An organisation that enforces SAML single sign-on, where the user has no session. */
  enforcesSaml: boolean;
}

export interface App {
  id: number;
  clientId: string;
  slug: string;
  name: string;
  owner: Account;
  bot: Account;
  publicKeys: KeyObject[];
  permissions: Permissions;
}

export interface Issue {
  id: number;
  number: number;
  title: string;
  body: string | null;
  labels: string[];
  author: Account;
  createdAt: number;
}

export interface PullRequest {
  id: number;
  number: number;
  title: string;
  body: string | null;
  /** Names of branches. */
  head: string;
  base: string;
  author: Account;
  createdAt: number;
}

export interface Release {
  id: number;
  tag: string;
  name: string | null;
  body: string | null;
  author: Account;
  createdAt: number;
}

export interface Repository {
  id: number;
  owner: Account;
  name: string;
  private: boolean;
  files: Map<string, string>;
  issues: Issue[];
  pulls: PullRequest[];
  releases: Release[];
}

/** What a test or the demo says of a repository: public and empty without more. */
export interface NewRepository {
  owner: Account | string;
  name: string;
  private?: boolean;
  files?: Record<string, string>;
}

export interface Installation {
  id: number;
  app: App;
  account: Account;
  /** Ids of the chosen repositories; `all` also holds the ones that are created later. */
  repositories: 'all' | Set<number>;
  permissions: Permissions;
  suspended: boolean;
}

/** An OAuth app, or a GitHub App as far as it lets users sign in: what holds a client secret. */
export interface Client {
  clientId: string;
  name: string;
  url: string;
  /** Set for a GitHub App. Its tokens have permissions in place of scopes. */
  app: App | undefined;
}

/** What a user lets an app have: one row of the user's authorized apps. */
export interface OAuthGrant {
  id: number;
  user: Account;
  client: Client;
  createdAt: number;
}

/** A token that acts for a user, `gho_` or `ghu_`, and the authorization that it belongs to. */
export interface UserToken {
  /** Of the authorization; stays when the token is reset. */
  id: number;
  text: string;
  client: Client;
  user: Account;
  scopes: string[];
  note: string | null;
  noteUrl: string | null;
  fingerprint: string | null;
  createdAt: number;
  updatedAt: number;
  expiresAt: number | undefined;
  /** Set for a scoped token. */
  narrowed: Narrowing | undefined;
}

/** What a scoped token may do. */
export interface Narrowing {
  installation: Installation;
  permissions: Permissions;
  repositoryIds: Set<number> | undefined;
}

export interface InstallationToken {
  text: string;
  installation: Installation;
  permissions: Permissions;
  /** Ids that the token was narrowed to; without it the token follows its installation. */
  repositoryIds: Set<number> | undefined;
  expiresAt: number;
  requestsUsed: number;
}

export interface NewAccount {
  login: string;
  type: Account['type'];
  name?: string;
  ipAllowList?: boolean;
}
