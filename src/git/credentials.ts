/**
 * Credentials for git: which header goes to which repositories, as text of a configuration file.
 */
import { toBasicCredential } from '../http/basic-auth.ts';
import { GIT_USER } from './user.ts';
import { toConfigText, type Section } from './config-text.ts';
import type { Coverage } from './coverage.ts';
import { toSshSections } from './ssh-urls.ts';

export interface Credential {
  token: string;
  coverage: Coverage;
}

/**
 * Sends the token to its repositories, over HTTPS and by the SSH URLs that stand for it. `earlier`
 * says for each key that an earlier file sets how many repositories that one's token reaches: where
 * that is fewer, the key is left to it.
 */
export function toCredentialText(
  server: URL,
  { token, coverage }: Credential,
  earlier: ReadonlyMap<string, number>,
): string {
  const keys = toKeys(server, coverage).filter(
    (key) => (earlier.get(key) ?? Infinity) >= coverage.size,
  );
  const headers = keys.map((key) => toHeaderSection(key, token));
  const rules = coverage.owners.flatMap((owner) => toSshSections(server, owner, coverage.names));
  return `${SIZE_MARK}${coverage.size}\n${toConfigText([...headers, ...rules])}`;
}

const SIZE_MARK = '# repositories: ';

/**
 * Reads back from such a text which keys it sets, and how many repositories the token behind each
 * one reaches.
 */
export function readKeys(text: string): Map<string, number> {
  const keys = new Map<string, number>();
  let size = Infinity;
  for (const line of text.split('\n')) {
    if (line.startsWith(SIZE_MARK)) size = Number(line.slice(SIZE_MARK.length)) || Infinity;
    const [, key] = /^\[http "([^"\\]+)"\]$/.exec(line) ?? [];
    if (key !== undefined) keys.set(key, size);
  }
  return keys;
}

/**
 * Among the keys that match a URL, git takes the longest path in whole segments: a repository's
 * before an owner's, and both before the host's, where `actions/checkout` has its header. `name`
 * does not match `name.git`.
 * @see https://git-scm.com/docs/git-config#Documentation/git-config.txt-httplturlgt
 */
function toKeys({ origin }: URL, { owners, names }: Coverage): string[] {
  return owners.flatMap((owner) =>
    names
      ? names.flatMap((name) => [`${origin}/${owner}/${name}`, `${origin}/${owner}/${name}.git`])
      : `${origin}/${owner}/`,
  );
}

/**
 * The empty value clears what less specific keys have set: GitHub answers two `Authorization`
 * headers with 400.
 * @see https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpextraHeader
 */
function toHeaderSection(key: string, token: string): Section {
  return {
    name: 'http',
    subsection: key,
    values: [
      ['extraheader', ''],
      ['extraheader', `AUTHORIZATION: basic ${toBasicCredential(GIT_USER, token)}`],
    ],
  };
}
