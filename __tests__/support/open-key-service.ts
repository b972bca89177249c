/** Key services without a socket: our clients of them, and the look-alikes that answer these. */
import type { KeyObject } from 'node:crypto';
import { createServices, type KeyServices } from '../../local-key-services/services.ts';
import { Refusal, type Answer } from '../../local-key-services/service.ts';
import type { Request, Reply } from '../../src/http/transport.ts';
import { createAwsKms } from '../../src/signing/key-service/aws/kms.ts';
import { createAzureKeyVault } from '../../src/signing/key-service/azure/key-vault.ts';
import { createCallService } from '../../src/signing/key-service/create-call-service.ts';
import { createGoogleKms } from '../../src/signing/key-service/google/kms.ts';
import { createIdTokenRequest } from '../../src/signing/key-service/id-token.ts';
import { parseKeyName } from '../../src/signing/key-service/key-name.ts';
import type { KeyService, ServiceContext } from '../../src/signing/key-service/key-service.ts';
import { createVaultTransit } from '../../src/signing/key-service/vault/transit.ts';

const ISSUER = 'https://runner.example';

interface Watch {
  masked: Set<string>;
  /** Where something was sent that was not masked by then. */
  leaks: string[];
}

/** Gives the look-alikes' answers. */
function createContext(services: KeyServices, { masked, leaks }: Watch): ServiceContext {
  const { secrets, tokens } = services.setting;
  const transport = async ({ method, url, headers, body = '' }: Request): Promise<Reply> => {
    const sent = JSON.stringify([url.href, headers, body]);
    for (const secret of [...secrets, ...tokens.issued, tokens.requestToken])
      if (sent.includes(secret) && !masked.has(secret)) leaks.push(url.href);
    const request = { method, host: url.host, path: url.pathname, query: url.searchParams };
    const answer = await answerSafely(services, { ...request, headers, body, nowMs: Date.now() });
    const text = typeof answer.body === 'object' ? JSON.stringify(answer.body) : answer.body;
    return { status: answer.status, headers: answer.headers ?? {}, body: text ?? '' };
  };
  const limits = {
    deadline: Infinity,
    reserveMs: 0,
    signal: new AbortController().signal,
    log: { info: () => undefined, warning: () => undefined },
  };
  const call = createCallService(() => Promise.resolve({ transport, proxy: undefined }), limits);
  const mask = (secret: string): void => void masked.add(secret);
  const variables = tokens.toVariables(ISSUER);
  const url = new URL(variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
  return {
    call,
    mask,
    requestIdToken: (audience) =>
      createIdTokenRequest({ url, requestToken: tokens.requestToken }, call, mask)(audience),
    readVariable: () => '',
    info: () => undefined,
    warn: (line) => {
      throw new Error(line);
    },
    now: Date.now,
  };
}

async function answerSafely(
  services: KeyServices,
  request: Parameters<KeyServices['answer']>[0],
): Promise<Answer> {
  try {
    return await services.answer(request);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** Reads the name as the input gives it. */
function parse<T extends string>(text: string, service: T) {
  const key = parseKeyName(text);
  if (key.service !== service) throw new Error(`not a key of ${service}: ${text}`);
  return key as Extract<typeof key, { service: T }>;
}

const OPEN: Record<string, (services: KeyServices, context: ServiceContext) => KeyService> = {
  'AWS KMS': ({ aws }, context) => {
    const identity = { role: aws.roleArn, audience: 'sts.amazonaws.com' };
    return createAwsKms(parse(aws.keyArn, 'aws'), aws.region, identity, context);
  },
  'Google Cloud KMS': ({ google }, context) => {
    google.signer = 'service account';
    const { provider, serviceAccount, keyVersion } = google;
    const audience = `https://iam.googleapis.com/${provider}`;
    const identity = { provider, serviceAccount, audience };
    return createGoogleKms(parse(keyVersion, 'google'), identity, context);
  },
  'Azure Key Vault': ({ azure }, context) => {
    const { tenantId, clientId, vaultHost, key } = azure;
    const identity = {
      tenantId,
      clientId,
      audience: 'api://AzureADTokenExchange',
      usesFile: false,
    };
    return createAzureKeyVault(
      parse(`https://${vaultHost}/keys/${key}`, 'azure'),
      identity,
      context,
    );
  },
  Vault: ({ vault }, context) => {
    const address = `https://${vault.host}`;
    const key = parse(`${address}/v1/transit/keys/${vault.key}`, 'vault');
    const identity = { role: vault.role, authPath: 'jwt', audience: address, token: '' };
    return createVaultTransit(key, { address, namespace: '' }, identity, context);
  },
};

export const SERVICES: readonly string[] = Object.keys(OPEN);

/** A key service that holds this key, by the job's OIDC token. */
export async function openKeyService(
  service: string,
  privateKey: KeyObject,
): Promise<{ opened: KeyService; services: KeyServices } & Watch> {
  const services = await createServices({ privateKey });
  const watch: Watch = { masked: new Set(), leaks: [] };
  const opened = OPEN[service]?.(services, createContext(services, watch));
  if (!opened) throw new Error(`no such service: ${service}`);
  return { opened, services, ...watch };
}
