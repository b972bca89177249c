/** Whom git names as the author of a commit: the app's bot. */
import type { Section } from './config-text.ts';

export interface Identity {
  name: string;
  email: string;
}

/**
 * The address by which GitHub shows a commit as the bot's: it begins with the id of the bot's user,
 * not with the app's. Outside of github.com the domain is that of the server.
 * @see https://docs.github.com/account-and-profile/reference/email-addresses-reference#your-noreply-email-address
 */
export function toIdentity(
  { login, id }: { login: string; id: number },
  { hostname }: URL,
): Identity {
  return { name: login, email: `${id}+${login}@users.noreply.${hostname}` };
}

export function toIdentitySection({ name, email }: Identity): Section {
  return {
    name: 'user',
    values: [
      ['name', name],
      ['email', email],
    ],
  };
}
