/** The data of the local GitHub, and the builders that tests and the demo fill it with. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { withMetadata } from '../access/permissions.ts';
import { Website } from '../web/website.ts';
import { Directory } from './directory.ts';
import { FIRST_IDS, toClientId } from './identifiers.ts';
import { InstallationTokenRegistry } from './installation-tokens.ts';
import { OAuthRegistry } from './oauth-registry.ts';
import type {
  Account,
  App,
  Installation,
  NewAccount,
  NewRepository,
  Permissions,
  Repository,
} from './records.ts';

/**
 * Everything that this GitHub knows. Ids are handed out in order, so the same calls build the same
 * world.
 */
export class World extends Directory {
  readonly apps: App[] = [];
  readonly installations: Installation[] = [];
  readonly installationTokens = new InstallationTokenRegistry(this.installations);
  /** Installation tokens by their text. */
  readonly tokens = this.installationTokens.tokens;
  /** Apps with client secrets, users with passwords, and the tokens that act for users. */
  readonly oauth = new OAuthRegistry();
  readonly website = new Website();
  /** Former `owner/name` in lower case to the id of the repository that was renamed. */
  readonly formerNames = new Map<string, number>();
  /**
   * What tokens look like when the request does not say:
   * https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/
   */
  tokenFormat: 'classic' | 'stateless' = 'classic';
  /** Off: an old Enterprise Server, which takes numeric app ids only as the issuer of a JWT. */
  clientIdIsIssuer = true;
  #lastId = { ...FIRST_IDS };

  nextId(kind: keyof typeof FIRST_IDS): number {
    return ++this.#lastId[kind];
  }

  /**
   * Throws when the login is taken: tests that share a login by accident would see each other's
   * repositories.
   */
  addAccount(account: NewAccount): Account {
    if (this.findAccount(account.login)) throw new Error(`The login ${account.login} is taken.`);
    const added = {
      id: this.nextId('account'),
      name: null,
      ipAllowList: false,
      enforcesSaml: false,
      ...account,
    };
    this.accounts.push(added);
    return added;
  }

  /** Adds the app's bot user `slug[bot]` with it, which has another id. */
  addApp(app: {
    slug: string;
    name?: string;
    owner: Account | string;
    publicKeys: (string | KeyObject)[];
    permissions: Permissions;
  }): App {
    const added: App = {
      id: this.nextId('app'),
      clientId: toClientId(app.slug),
      slug: app.slug,
      name: app.name ?? app.slug,
      owner: this.account(app.owner),
      bot: this.addAccount({ login: `${app.slug}[bot]`, type: 'Bot' }),
      publicKeys: app.publicKeys.map((key) =>
        typeof key === 'string' ? createPublicKey(key) : key,
      ),
      permissions: withMetadata(app.permissions),
    };
    this.apps.push(added);
    return added;
  }

  addRepository(repository: NewRepository): Repository {
    const owner = this.account(repository.owner);
    if (this.findRepository(owner.login, repository.name))
      throw new Error(`${repository.name} exists already.`);
    const added: Repository = {
      id: this.nextId('repository'),
      owner,
      name: repository.name,
      private: repository.private ?? false,
      files: new Map(Object.entries(repository.files ?? {})),
      issues: [],
      pulls: [],
      releases: [],
    };
    this.repositories.push(added);
    return added;
  }

  /**
   * Without `permissions` the installation has all that the app asks for. Throws for a repository
   * that is not there.
   */
  addInstallation(installation: {
    app: App | string;
    account: Account | string;
    repositories: 'all' | string[];
    permissions?: Permissions;
    suspended?: boolean;
  }): Installation {
    const { app, repositories } = installation;
    const account = this.account(installation.account);
    const found = typeof app === 'string' ? this.apps.find(({ slug }) => slug === app) : app;
    if (!found) throw new Error('There is no such app.');
    const idOf = (name: string) => {
      const repository = this.findRepository(account.login, name);
      if (!repository) throw new Error(`${account.login} has no repository ${name}.`);
      return repository.id;
    };
    const added: Installation = {
      id: this.nextId('installation'),
      app: found,
      account,
      repositories: repositories === 'all' ? 'all' : new Set(repositories.map(idOf)),
      permissions: withMetadata(installation.permissions ?? found.permissions),
      suspended: installation.suspended ?? false,
    };
    this.installations.push(added);
    return added;
  }

  /** The former name then answers with a redirect, until another repository takes it. */
  renameRepository(owner: Account | string, from: string, to: string): Repository {
    const { login } = this.account(owner);
    const repository = this.findRepository(login, from);
    if (!repository) throw new Error(`${login} has no repository ${from}.`);
    this.formerNames.set(`${login}/${from}`.toLowerCase(), repository.id);
    repository.name = to;
    return repository;
  }
}

/** An empty GitHub. */
export const createWorld = (): World => new World();
