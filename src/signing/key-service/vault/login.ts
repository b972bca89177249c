/** Logs in to Vault or OpenBao by the job's OIDC token, and revokes what that gave. */
import type { ServiceContext } from '../key-service.ts';
import { readString, readValue, requireCredential } from '../reply.ts';

export interface VaultServer {
  /** Base URL without a trailing slash. */
  address: string;
  /** `''` for the root namespace. */
  namespace: string;
}

export interface VaultIdentity {
  /** Role of the auth method; `''` for `token`. */
  role: string;
  /** Where the auth method is mounted. */
  authPath: string;
  /** Whom the OIDC token is meant for. */
  audience: string;
  /** From the environment; it is somebody else's and is not revoked. */
  token: string;
}

export interface VaultSession {
  /** Prove who asks. */
  headers: Record<string, string>;
  /** Never throws: what could not be revoked is a warning. */
  end: () => Promise<void>;
}

/** @see https://openbao.org/api-docs/auth/jwt/#jwt-login */
export async function openVaultSession(
  { address, namespace }: VaultServer,
  { role, authPath, audience, token }: VaultIdentity,
  context: ServiceContext,
): Promise<VaultSession> {
  const { info, mask } = context;
  const headers: Record<string, string> =
    namespace === '' ? {} : { 'x-vault-namespace': namespace };
  if (role === '') {
    mask(token);
    info('Signing with Vault by the token in the environment.');
    return { headers: { ...headers, 'x-vault-token': token }, end: () => Promise.resolve() };
  }
  info(`Signing with Vault in the role ${role}, by the job's OIDC token.`);
  const clientToken = await logIn({ address, role, authPath, audience, headers }, context);
  const authorized = { ...headers, 'x-vault-token': clientToken };
  return { headers: authorized, end: () => revoke(address, authorized, context) };
}

type Login = Pick<VaultServer, 'address'> &
  Pick<VaultIdentity, 'role' | 'authPath' | 'audience'> &
  Pick<VaultSession, 'headers'>;

/** Gives a token, masked. One whose reply was lost cannot be revoked by us: that is a warning. */
async function logIn(
  { address, role, authPath, audience, headers }: Login,
  { requestIdToken, call, mask, warn }: ServiceContext,
): Promise<string> {
  const { jwt, claims } = await requestIdToken(audience);
  const purpose = "Logging in to Vault by the job's OIDC token";
  const trust = `the role ${role} of auth/${authPath}`;
  const onLostReply = (): void => {
    warn(
      `A token of Vault may be left: the reply of ${address} to a login in ${trust} was lost. It lives until its lease ends: revoke it by its accessor, which Vault's audit log has, and give the role a short 'token_ttl'.`,
    );
  };
  const { data } = await call({
    purpose,
    url: new URL(`${address}/v1/auth/${authPath}/login`),
    headers,
    json: { role, jwt },
    toRefusal: (reply) => {
      const details = { trust, ...(claims && { claims }) };
      return { code: 'trust-refused', message: readVaultMessage(reply.data), details };
    },
    onLostReply,
  });
  const found = readString(data, 'auth', 'client_token');
  if (found === undefined) onLostReply();
  const clientToken = requireCredential(found, purpose);
  mask(clientToken);
  return clientToken;
}

/** Batch tokens cannot be revoked: https://openbao.org/docs/concepts/tokens/#batch-tokens */
async function revoke(
  address: string,
  headers: Record<string, string>,
  { call, warn }: ServiceContext,
): Promise<void> {
  try {
    await call({
      purpose: "Revoking Vault's token",
      url: new URL(`${address}/v1/auth/token/revoke-self`),
      headers,
      json: {},
      toRefusal: ({ data }) => ({ code: 'service-failed', message: readVaultMessage(data) }),
      isCleanUp: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'an unknown failure';
    warn(
      `Vault's token was not revoked (${message}): it lives until its lease ends. Give the role the policy 'default', and a short 'token_ttl'.`,
    );
  }
}

export function readVaultMessage(data: unknown): string {
  const errors = readValue(data, 'errors');
  const messages = Array.isArray(errors) ? errors.filter((each) => typeof each === 'string') : [];
  return messages.join('; ') || 'the reply holds no message';
}
