/** Reads the name of a key in the transit engine of HashiCorp Vault or OpenBao. */
import { isLoopback } from '../../../http/hostname.ts';
import { InputError } from '../../../text/input-error.ts';

export interface VaultKey {
  service: 'vault';
  /** Base URL of the server; `undefined` when the environment has to name it. */
  address: string | undefined;
  /** Whose variables go first where both are set. */
  product: 'vault' | 'openbao';
  namespace: string | undefined;
  mount: string;
  name: string;
  /** The newest one signs without it. */
  version: number | undefined;
}

const SEGMENT = '(?!\\.{1,2}(?:/|$|\\?))[\\w.-]+';
const URL_FORM = new RegExp(
  `^(https?://[^/?#@\\s]+)/v1/((?:${SEGMENT}/)*)(${SEGMENT})/keys/(${SEGMENT})(?:\\?version=([1-9]\\d{0,9}))?$`,
  'i',
);
const URI_FORM = new RegExp(`^(hashivault|openbao)://((?:${SEGMENT}/)*)(${SEGMENT})$`);

/**
 * Takes `https://HOST/v1/[NAMESPACE/]MOUNT/keys/NAME[?version=N]`, and `hashivault://[MOUNT/]NAME`
 * or `openbao://[MOUNT/]NAME` for the server that the environment names.
 * @see https://openbao.org/api-docs/secret/transit/
 * @throws InputError for a URL that would send a token in clear over a network
 */
export function parseVaultKey(text: string): VaultKey | undefined {
  const [, product, path = '', key] = URI_FORM.exec(text) ?? [];
  if (product !== undefined && key !== undefined) {
    return {
      service: 'vault',
      address: undefined,
      product: product === 'openbao' ? 'openbao' : 'vault',
      namespace: undefined,
      mount: path.replace(/\/$/, '') || 'transit',
      name: key,
      version: undefined,
    };
  }
  const [, origin, namespace = '', mount, name, version] = URL_FORM.exec(text) ?? [];
  if (origin === undefined || mount === undefined || name === undefined) return undefined;
  return {
    service: 'vault',
    address: toVaultAddress(origin, "Input 'kms-key'"),
    product: 'vault',
    namespace: namespace.replace(/\/$/, '') || undefined,
    mount,
    name,
    version: version === undefined ? undefined : Number(version),
  };
}

/**
 * Gives the base URL without a trailing slash; `place` names where it stands, for the message.
 * @throws InputError when it is not a URL of a server, or would send a token in clear over a
 * network
 */
export function toVaultAddress(text: string, place: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username + url.password + url.search !== '') {
    throw new InputError({
      problem: `${place} does not hold the address of a Vault or OpenBao server`,
      remedy: "Write it like 'https://vault.example:8200'",
    });
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    throw new InputError({
      problem: `${place} holds 'http://${url.host}': a token would cross the network in clear`,
      remedy: "Use 'https://'; plain HTTP is for this machine only",
    });
  }
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  return [url.origin, ...segments].join('/');
}
