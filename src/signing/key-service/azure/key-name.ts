/**
 * Reads the name of a key in Azure Key Vault or a Managed HSM; its host says which cloud it is in.
 */

export interface AzureKey {
  service: 'azure';
  /** `https://NAME.vault.azure.net`. */
  vault: string;
  name: string;
  /** The newest one signs without it. */
  version: string | undefined;
  /** Where tokens for this cloud are issued. */
  login: string;
  /** What a token for this kind of vault is asked for. */
  scope: string;
}

/**
 * The domains of vaults, and where each one's cloud issues tokens.
 * @see https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#dns-suffixes-for-object-identifiers
 */
const LOGINS: Readonly<Record<string, string>> = {
  'vault.azure.net': 'https://login.microsoftonline.com',
  'managedhsm.azure.net': 'https://login.microsoftonline.com',
  'vault.azure.cn': 'https://login.chinacloudapi.cn',
  'managedhsm.azure.cn': 'https://login.chinacloudapi.cn',
  'managedhsm.chinacloudapi.cn': 'https://login.chinacloudapi.cn',
  'vault.usgovcloudapi.net': 'https://login.microsoftonline.us',
  'managedhsm.usgovcloudapi.net': 'https://login.microsoftonline.us',
};

/** Takes `https://VAULT/keys/NAME[/VERSION]` and `azurekms://VAULT/NAME[/VERSION]`. */
export function parseAzureKey(text: string): AzureKey | undefined {
  const [, host = '', path = ''] =
    /^https:\/\/([^/]+)\/keys\/(.+)$/.exec(text) ?? /^azurekms:\/\/([^/]+)\/(.+)$/.exec(text) ?? [];
  const [, , domain = ''] = /^([a-z0-9-]{1,127})\.(.+)$/i.exec(host) ?? [];
  const login = LOGINS[domain.toLowerCase()];
  const [, name, version] = /^([0-9a-z-]{1,127})(?:\/([0-9a-z]{1,64}))?\/?$/i.exec(path) ?? [];
  if (login === undefined || name === undefined) return undefined;
  return {
    service: 'azure',
    vault: `https://${host.toLowerCase()}`,
    name,
    version,
    login,
    scope: `https://${domain.toLowerCase()}/.default`,
  };
}
