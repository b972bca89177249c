/** The login of the user who authorizes: password, one-time password and name. */
import type { Login } from '../../credentials/oauth/login.ts';
import { readPassword, readSecret } from '../../inputs/oauth-client.ts';
import { readText } from '../../inputs/values.ts';
import { maskLogin } from '../../runner/masks.ts';
import { InputError } from '../../text/input-error.ts';

/** Masks what the login is sent as. @throws InputError for a name that is not a login */
export function readLogin(): Login {
  const login = {
    password: readPassword('password'),
    otp: readSecret('otp'),
    username: readText('username'),
  };
  maskLogin(login.username, login.password);
  if (/^[A-Za-z0-9._-]*$/.test(login.username)) return login;
  throw new InputError({
    input: 'username',
    problem: 'is not a login',
    remedy: "Write it as in the address of the user's page, without '@'",
  });
}
