/** What the world of the local GitHub is made of: one plain record for each thing that GitHub stores. */
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

export interface Repository {
  id: number;
  owner: Account;
  name: string;
  private: boolean;
  files: Map<string, string>;
  issues: Issue[];
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

export interface InstallationToken {
  text: string;
  installation: Installation;
  permissions: Permissions;
  /** Ids that the token was narrowed to; without it the token follows its installation. */
  repositoryIds: Set<number> | undefined;
  expiresAt: number;
  requestsUsed: number;
}
