/** The accounts and repositories of the local GitHub, as they are found by name. */
import type { Account, Installation, Repository } from './records.ts';

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

export class Directory {
  readonly accounts: Account[] = [];
  readonly repositories: Repository[] = [];

  account(account: Account | string): Account {
    const found = typeof account === 'string' ? this.findAccount(account) : account;
    if (!found) throw new Error('There is no such account.');
    return found;
  }

  findAccount(login: string): Account | undefined {
    return this.accounts.find((account) => sameName(account.login, login));
  }

  findRepository(owner: string, name: string): Repository | undefined {
    return this.repositories.find(
      (found) => sameName(found.owner.login, owner) && sameName(found.name, name),
    );
  }

  repositoriesOf(installation: Installation): Repository[] {
    const { account, repositories } = installation;
    return this.repositories.filter(
      ({ id, owner }) => owner === account && (repositories === 'all' || repositories.has(id)),
    );
  }
}
