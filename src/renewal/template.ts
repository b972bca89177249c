/** Texts that hold tokens, taken apart so that they can be made again with other tokens. */
import { GIT_USER } from '../git/user.ts';
import { toBasicCredential } from '../http/basic-auth.ts';

/** A token's text, and when it expires in ISO 8601. */
export interface CurrentToken {
  token: string;
  expiresAt: string;
}

type Form = 'token' | 'basic' | 'expiresAt';

/** Texts, and between them a form of one of the tokens. */
export type Template = readonly (string | { form: Form; index: number })[];

const FORMS: readonly Form[] = ['basic', 'token', 'expiresAt'];

/** Takes apart a text that was made with these tokens. */
export function toTemplate(text: string, tokens: readonly CurrentToken[]): Template {
  let parts: Template = [text];
  for (const [index, token] of tokens.entries()) {
    for (const form of FORMS) {
      const value = toForm(token, form);
      parts = parts.flatMap((part) =>
        typeof part === 'string' ? split(part, value, { form, index }) : [part],
      );
    }
  }
  return parts;
}

/** Puts the text together with the present tokens. */
export function fillTemplate(template: Template, tokens: readonly CurrentToken[]): string {
  const toText = (part: Template[number]): string => {
    if (typeof part === 'string') return part;
    const token = tokens[part.index];
    if (!token) throw new Error('a template asks for a token that is not there');
    return toForm(token, part.form);
  };
  return template.map(toText).join('');
}

function toForm(current: CurrentToken, form: Form): string {
  return form === 'basic' ? toBasicCredential(GIT_USER, current.token) : current[form];
}

function split(text: string, value: string, part: Template[number]): Template {
  return text.split(value).flatMap((piece, place) => (place === 0 ? [piece] : [part, piece]));
}
