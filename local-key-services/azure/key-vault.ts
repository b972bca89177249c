/** A vault of Azure with one key, for those who bear a token of its tenant. */
import { createPublicKey } from 'node:crypto';
import { signDigest } from '../digest-signature.ts';
import {
  Refusal,
  readBearer,
  toObject,
  toText,
  type Answer,
  type ServiceRequest,
} from '../service.ts';
import type { Setting } from '../setting.ts';
import type { AzureTenant } from './tenant.ts';

/** https://learn.microsoft.com/rest/api/keyvault/keys/sign/sign */
export function answerVault(tenant: AzureTenant, request: ServiceRequest): Answer {
  requireToken(tenant, request);
  if (!/^\d/.test(request.query.get('api-version') ?? ''))
    throw refuse(400, 'BadParameter', 'api-version must be specified');
  const [, name, version, action] =
    /^\/keys\/([^/]+)(?:\/([0-9a-f]{32}))?(\/sign)?$/.exec(request.path) ?? [];
  const { key, maySign } = tenant.setting;
  if (!maySign) {
    throw refuse(
      403,
      'Forbidden',
      `Caller is not authorized to perform action on resource. Action: 'Microsoft.KeyVault/vaults/keys/${action ? 'sign/action' : 'read'}'`,
      'ForbiddenByRbac',
    );
  }
  const isOther = name !== tenant.key || (version !== undefined && version !== tenant.version);
  if (isOther || key.state === 'deleted') {
    throw refuse(
      404,
      'KeyNotFound',
      `A key with (name/id) ${name ?? request.path} was not found in this key vault.`,
    );
  }
  const kid = `https://${tenant.vaultHost}/keys/${tenant.key}/${tenant.version}`;
  if (request.method === 'GET' && !action) {
    const { n, e } = createPublicKey(key.privateKey).export({ format: 'jwk' });
    return { status: 200, body: { key: { kid, kty: 'RSA', key_ops: ['sign'], n, e } } };
  }
  if (request.method !== 'POST' || !action)
    throw refuse(405, 'MethodNotAllowed', 'The method is not allowed');
  return { status: 200, body: { kid, value: sign(tenant, key, request.body) } };
}

function requireToken({ accessTokens, tenantId }: AzureTenant, request: ServiceRequest): void {
  if (accessTokens.has(readBearer(request))) return;
  const challenge = `Bearer authorization="https://login.microsoftonline.com/${tenantId}", resource="https://vault.azure.net"`;
  const message = 'AKV10000: Request is missing a Bearer or PoP token.';
  throw new Refusal(
    401,
    { error: { code: 'Unauthorized', message } },
    { 'www-authenticate': challenge },
  );
}

function sign({ vaultHost, key: name }: AzureTenant, key: Setting['key'], body: string): string {
  if (key.state === 'disabled') {
    const message = 'Operation sign is not allowed on a disabled key.';
    throw refuse(403, 'Forbidden', message, 'KeyDisabled');
  }
  const { alg, value } = toObject(body);
  const digest = Buffer.from(toText(value), 'base64url');
  if (key.kind === 'ec' || alg !== 'RS256' || digest.length !== 32) {
    throw refuse(
      400,
      'BadParameter',
      `Key and signing algorithm are incompatible. Key https://${vaultHost}/keys/${name} is of type 'EC', and algorithm 'RS256' can only be used with a key of type 'RSA' or 'RSA-HSM'.`,
    );
  }
  return signDigest(digest, key.privateKey).toString('base64url');
}

function refuse(status: number, code: string, message: string, inner?: string): Refusal {
  return new Refusal(status, {
    error: { code, message, ...(inner && { innererror: { code: inner } }) },
  });
}
