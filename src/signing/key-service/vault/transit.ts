/** Signs with a key in the transit engine of HashiCorp Vault or OpenBao. */
import { createPublicKey } from 'node:crypto';
import type { Refusal, ServiceReply } from '../call-service.ts';
import type { KeyService, ServiceContext } from '../key-service.ts';
import { readString, readValue } from '../reply.ts';
import type { VaultKey } from './key-name.ts';
import {
  openVaultSession,
  readVaultMessage,
  type VaultIdentity,
  type VaultServer,
} from './login.ts';

/**
 * Opens the key. A token of the login lives for one request, and is revoked right behind it.
 * @see https://openbao.org/api-docs/secret/transit/#sign-data
 */
export function createVaultTransit(
  key: VaultKey,
  server: VaultServer,
  identity: VaultIdentity,
  context: ServiceContext,
): KeyService {
  const name = `${key.mount}/keys/${key.name}`;

  const callTransit = async (path: string, json?: object): Promise<unknown> => {
    const session = await openVaultSession(server, identity, context);
    try {
      const permission = `'${json ? 'update' : 'read'}' on '${path}'`;
      const { data } = await context.call({
        purpose: json ? 'Signing with Vault' : 'Asking Vault for the public key',
        url: new URL(`${server.address}/v1/${path}`),
        headers: session.headers,
        ...(json && { json }),
        toRefusal: (reply) => toRefusal(reply, name, permission),
      });
      return data;
    } finally {
      await session.end();
    }
  };

  return {
    sign: async (text) => {
      const reply = await callTransit(`${key.mount}/sign/${key.name}/sha2-256`, {
        input: Buffer.from(text).toString('base64'),
        // The default is PSS, which GitHub does not take.
        signature_algorithm: 'pkcs1v15',
        ...(key.version !== undefined && { key_version: key.version }),
      });
      const signature = readString(reply, 'data', 'signature') ?? '';
      // Behind a prefix that the operator may choose, and the version of the key.
      return Buffer.from(signature.replace(/^[^:]+:v\d+:/, ''), 'base64');
    },
    findPublicKey: async () => {
      const reply = await callTransit(name);
      const version = key.version ?? readValue(reply, 'data', 'latest_version');
      const pem = readString(reply, 'data', 'keys', String(version), 'public_key');
      return createPublicKey(pem ?? '');
    },
  };
}

/** @see https://github.com/openbao/openbao/blob/main/sdk/helper/keysutil/policy.go */
function toRefusal({ status, data }: ServiceReply, key: string, permission: string): Refusal {
  const message = readVaultMessage(data);
  const details = { key, permission };
  if (status === 403) return { code: 'signing-denied', message, details };
  if (/minimum encryption key version/.test(message))
    return { code: 'key-disabled', message, details };
  const isMissing = status === 404 || /key not found|latest key version/.test(message);
  if (isMissing) return { code: 'key-not-found', message, details };
  const isUnsuitable = /not support|unsupported/.test(message);
  return { code: isUnsuitable ? 'key-unsuitable' : 'service-failed', message, details };
}
