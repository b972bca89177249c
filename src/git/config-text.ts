/**
 * Writes text in the form of git's configuration files, so that no value can end its line or its
 * section.
 */

export interface Section {
  name: 'http' | 'url' | 'user';
  subsection?: string;
  /** Key and value, in order: a key may stand more than once. */
  values: readonly (readonly [key: string, value: string])[];
}

/** @see https://git-scm.com/docs/git-config#_syntax */
export function toConfigText(sections: readonly Section[]): string {
  return sections.map(toSectionText).join('');
}

function toSectionText({ name, subsection, values }: Section): string {
  const head = subsection === undefined ? `[${name}]` : `[${name} ${quote(subsection)}]`;
  return [head, ...values.map(([key, value]) => `\t${key} = ${quote(value)}`), ''].join('\n');
}

/** @throws Error for control characters, which a subsection cannot hold at all */
function quote(text: string): string {
  if (/\p{Cc}/u.test(text)) throw new Error('a value for git holds a control character');
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
