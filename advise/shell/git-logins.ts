/**
 * With which token git logs in, in the course of a job: by a checkout, a URL, its configuration or
 * gh.
 */
import path from 'node:path';
import { toValue, type Variables } from '../texts.ts';

const LOGIN_IN_URL = /:\/\/[^/@]*@|x-access-token/;
const EVERYWHERE = '';

export class GitLogins {
  /** Text of the credential by folder; an empty folder stands for all of them. */
  readonly #byFolder = new Map<string, string>();
  #isByGh = false;

  /** A checkout that leaves its token in the repository's configuration. */
  setForFolder(folder: string, credential: string): void {
    this.#byFolder.set(path.posix.normalize(folder), credential);
  }

  /** A step that sets git up for the whole job. */
  setEverywhere(credential: string): void {
    this.#byFolder.set(EVERYWHERE, credential);
  }

  /** `gh auth setup-git`: git asks gh for its token from then on. */
  setByGh(): void {
    this.#isByGh = true;
  }

  /** `git remote set-url origin https://x-access-token:…@github.com/…` and the like. */
  note(words: readonly string[], config: readonly string[], folder: string): void {
    const credential = [...words, ...config].find((word) => hasLogin(word));
    if (credential === undefined) return;
    if (words.includes('--global')) this.setEverywhere(credential);
    else this.setForFolder(folder, credential);
  }

  /** A clone keeps the login of its URL. */
  noteClone(words: readonly string[]): void {
    const at = words.findIndex((word) => hasLogin(word));
    const url = words[at];
    if (url === undefined) return;
    const folder = words[at + 1];
    this.setForFolder(folder ?? path.posix.basename(url).replace(/\.git$/, ''), url);
  }

  /**
   * What a command logs in with: its own URL or configuration, what is set up there, or gh's token.
   */
  find(words: readonly string[], folder: string, variables: Variables): string | undefined {
    const own = words.find(hasLogin);
    if (own !== undefined) return own;
    if (this.#byFolder.has(EVERYWHERE)) return this.#byFolder.get(EVERYWHERE);
    for (let at = path.posix.normalize(folder); ; at = path.posix.dirname(at)) {
      const found = this.#byFolder.get(at);
      if (found !== undefined) return found;
      if (at === '.' || at === '/') break;
    }
    return this.findByGh(variables);
  }

  /** What gh would hand to git, which counts unless the repository's configuration has a login. */
  findByGh(variables: Variables): string | undefined {
    if (!this.#isByGh) return undefined;
    const name = ['GH_TOKEN', 'GITHUB_TOKEN'].find((each) => variables.has(each));
    return name === undefined ? undefined : toValue(name, variables);
  }
}

function hasLogin(word: string): boolean {
  return LOGIN_IN_URL.test(word) || /extraheader|^authorization:/i.test(word);
}
