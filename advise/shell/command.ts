/** A command of a shell script, as far as its words are known without running it. */
import type { Variables } from '../texts.ts';

export interface Command {
  /** Without the wrappers in front: of `sudo env A=1 gh api x` the words from `gh` on. */
  words: string[];
  /** Where it begins in the script. */
  offset: number;
  /** The variables that the command sees. */
  variables: Variables;
  /** What it reads from a here-document or a here-string. */
  input: string | undefined;
  /** The files that its output goes to. */
  outputs: string[];
  /** The folder that an earlier `cd` went to. */
  folder: string;
}

export interface Arguments {
  positionals: string[];
  flags: Map<string, string[]>;
}

/**
 * Splits the words behind a command's name.
 * @param takesValue the flags that are followed by a value
 */
export function readArguments(
  words: readonly string[],
  takesValue: ReadonlySet<string>,
): Arguments {
  const positionals: string[] = [];
  const flags = new Map<string, string[]>();
  const add = (flag: string, value: string): unknown =>
    flags.set(flag, [...(flags.get(flag) ?? []), value]);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [, name, value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
    const short = word.slice(0, 2);
    if (name !== undefined) {
      add(name, value ?? '');
    } else if (takesValue.has(word)) {
      index += 1;
      add(word, words[index] ?? '');
    } else if (/^-[A-Za-z]./.test(word) && takesValue.has(short)) {
      add(short, word.slice(2));
    } else if (/^-./.test(word)) {
      add(word, '');
    } else {
      positionals.push(word);
    }
  }
  return { positionals, flags };
}

/** The values of a flag under any of its names. */
export function valuesOf({ flags }: Arguments, ...names: string[]): string[] {
  return names.flatMap((name) => flags.get(name) ?? []);
}
