/**
 * What a key service is given of the step: connections, time, the environment, masks and the log.
 */
import type { Limits } from '../../http/limits.ts';
import { openTransport } from '../../http/open-transport.ts';
import { findProxy } from '../../http/proxy.ts';
import {
  createCallService,
  type Connect,
  type ServiceConnection,
} from '../../signing/key-service/create-call-service.ts';
import { createIdTokenRequest } from '../../signing/key-service/id-token.ts';
import type { ServiceContext } from '../../signing/key-service/key-service.ts';
import { toServiceUrl } from '../../signing/key-service/service-url.ts';
import { readProxyVariables, readVariable } from '../../runner/environment.ts';
import { log } from '../../runner/log.ts';
import { mask, maskPassword } from '../../runner/masks.ts';

const URL_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const TOKEN_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';

/** Whether the job may ask for OIDC tokens. */
export function hasIdToken(): boolean {
  return read(URL_VARIABLE) !== '' && read(TOKEN_VARIABLE) !== '';
}

export function read(name: string): string {
  return readVariable(name) ?? '';
}

export function toServiceContext(limits: Limits): ServiceContext {
  const call = createCallService(createConnect(), limits);
  return {
    call,
    mask,
    readVariable: read,
    info: once(log.info),
    warn: once(log.warning),
    now: Date.now,
    requestIdToken: (audience) => {
      const url = toServiceUrl(read(URL_VARIABLE), URL_VARIABLE);
      return createIdTokenRequest(
        { url, requestToken: read(TOKEN_VARIABLE) },
        call,
        mask,
      )(audience);
    },
  };
}

/** A login may be repeated, and says the same again. */
function once(say: (line: string) => void): (line: string) => void {
  const said = new Set<string>();
  return (line) => {
    if (!said.has(line)) say(line);
    said.add(line);
  };
}

/** One connection for each origin, through the proxy that its host needs. */
function createConnect(): Connect {
  const connections = new Map<string, Promise<ServiceConnection>>();
  return (url) => {
    const known = connections.get(url.origin);
    if (known) return known;
    const connection = open(url);
    connections.set(url.origin, connection);
    return connection;
  };
}

async function open(url: URL): Promise<ServiceConnection> {
  const proxy = findProxy(url, readProxyVariables());
  if (proxy) maskPassword(proxy);
  return { transport: await openTransport(proxy?.href), proxy: proxy?.host };
}
