/**
 * Git's configuration in environment variables: reads what is there, and adds an entry that
 * includes a file.
 */
import { InputError } from '../text/input-error.ts';

export interface Entry {
  key: string;
  value: string;
}

/**
 * The entries that are there; none without `GIT_CONFIG_COUNT`.
 * @param read gives `undefined` for a variable that is not set
 * @throws InputError when git itself would refuse them, and with them every command
 * @see https://git-scm.com/docs/git-config#ENVIRONMENT
 */
export function readEntries(read: (name: string) => string | undefined): Entry[] {
  const count = read('GIT_CONFIG_COUNT') ?? '';
  if (!/^\d{0,6}$/.test(count))
    throw inputError(`GIT_CONFIG_COUNT is '${toShort(count)}', which is not a number`);
  return Array.from({ length: Number(count) }, (_, index) => {
    const [keyName, valueName] = [`GIT_CONFIG_KEY_${index}`, `GIT_CONFIG_VALUE_${index}`] as const;
    const [key, value] = [read(keyName), read(valueName)];
    if (key === undefined || key === '' || value === undefined) {
      const missing = value === undefined && key !== undefined && key !== '' ? valueName : keyName;
      throw inputError(`GIT_CONFIG_COUNT is ${count}, but ${missing} is not set`);
    }
    return { key, value };
  });
}

/**
 * The variables that add an entry behind `count` others. The count comes last: it must not promise
 * what is not there yet.
 */
export function toIncludeVariables(count: number, path: string): [name: string, value: string][] {
  return [
    [`GIT_CONFIG_KEY_${count}`, 'include.path'],
    [`GIT_CONFIG_VALUE_${count}`, path],
    ['GIT_CONFIG_COUNT', String(count + 1)],
  ];
}

function toShort(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 20);
}

function inputError(cause: string): InputError {
  return new InputError({
    problem: `The environment of the step holds git configuration that git cannot read: ${cause}`,
    remedy: 'Correct it where the workflow sets it, or remove it',
  });
}
