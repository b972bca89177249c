/**
 * Rules by which git replaces the SSH URLs of some repositories, and of no others, by HTTPS URLs.
 */
import type { Section } from './config-text.ts';

/**
 * Git compares nothing but the beginning of a URL, and the longest rule wins. So a rule for all of
 * an owner is one prefix; a rule for a single repository would also catch longer names, `hello.git`
 * those of `hello.github.io.git`, and for each character that may follow there is a rule which
 * leaves the URL as it is.
 * @see https://git-scm.com/docs/git-config#Documentation/git-config.txt-urlltbasegtinsteadOf
 */
export function toSshSections(
  server: URL,
  owner: string,
  names: readonly string[] | undefined,
): Section[] {
  const prefixes = [`git@${server.hostname}:${owner}/`, `ssh://git@${server.hostname}/${owner}/`];
  const base = `${server.origin}/${owner}/`;
  if (!names) return [toRule(base, prefixes)];
  const characters = Array.from(names.length > MAX_GUARDED ? LIKELY_CHARACTERS : NAME_CHARACTERS);
  return names.flatMap((name) => {
    const urls = prefixes.map((prefix) => `${prefix}${name}.git`);
    const longer = urls.flatMap((url) => characters.map((character) => `${url}${character}`));
    return [toRule(`${base}${name}.git`, urls), ...longer.map((url) => toRule(url, [url]))];
  });
}

/** All that the name of a repository may hold. */
const NAME_CHARACTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-';

/** The beginning of `.github` and `.github.io`, which GitHub has people put into names. */
const LIKELY_CHARACTERS = 'h';

/**
 * Git's time to read rules grows with their square: 4 ms for 10 names with all characters, 8 s for
 * 500.
 */
const MAX_GUARDED = 10;

function toRule(base: string, urls: readonly string[]): Section {
  return { name: 'url', subsection: base, values: urls.map((url) => ['insteadOf', url]) };
}
