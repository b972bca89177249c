/** The files from which later steps take the current tokens. */
import { replaceFile } from './folder.ts';
import type { TokenFile } from './plan.ts';
import { fillTemplate, type CurrentToken } from './template.ts';

export class TokenFiles {
  readonly #folder: string;
  readonly #files: readonly TokenFile[];
  readonly tokens: CurrentToken[];

  constructor(folder: string, files: readonly TokenFile[], tokens: readonly CurrentToken[]) {
    this.#folder = folder;
    this.#files = files;
    this.tokens = [...tokens];
  }

  /** Gives what kept the token out of them, if anything did: the one before stays in all of them then. */
  replace(index: number, { token, expiresAt }: CurrentToken): string | undefined {
    const before = this.tokens[index];
    if (!before) return 'there is no file for the token';
    this.tokens[index] = { token, expiresAt };
    try {
      this.#write();
      return undefined;
    } catch (error) {
      this.tokens[index] = before;
      this.#restore();
      const words = error instanceof Error ? error.message : String(error);
      return `The files with the token could not be replaced: ${words}.`;
    }
  }

  #write(): void {
    for (const { path, template } of this.#files)
      replaceFile(this.#folder, path, fillTemplate(template, this.tokens));
  }

  /** Some of them may have been replaced before the failure; those that cannot be written now were not. */
  #restore(): void {
    for (const { path, template } of this.#files) {
      try {
        replaceFile(this.#folder, path, fillTemplate(template, this.tokens));
      } catch {
        // It has kept its text.
      }
    }
  }
}
