/** A project of Google Cloud: a pool for GitHub's tokens, a service account, and a key version. */
import { randomBytes } from 'node:crypto';
import type { Setting } from '../setting.ts';

export class GoogleProject {
  readonly setting: Setting;
  readonly provider =
    'projects/123456789/locations/global/workloadIdentityPools/github/providers/octo-org';
  readonly serviceAccount = 'octo-signer@octo-org.iam.gserviceaccount.com';
  readonly keyVersion =
    'projects/octo-org/locations/europe-west3/keyRings/apps/cryptoKeys/deployer/cryptoKeyVersions/1';
  /** Token → who has it. */
  readonly accessTokens = new Map<string, 'federated' | 'service account'>();
  /** Who may sign: the federated identity itself, or the service account. */
  signer: 'federated' | 'service account' = 'federated';
  /** How many of the next signatures are damaged on the way. */
  damaged = 0;
  /** Fields of its next replies with signatures that are not as they should be. */
  changes: object = {};

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** The file that google-github-actions/auth leaves; `url` and `requestToken` are the runner's. */
  toCredentialsFile(url: string, requestToken: string): string {
    const audience = `https://iam.googleapis.com/${this.provider}`;
    return JSON.stringify({
      type: 'external_account',
      audience: `//iam.googleapis.com/${this.provider}`,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: 'https://sts.googleapis.com/v1/token',
      ...(this.signer === 'service account' && {
        service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${this.serviceAccount}:generateAccessToken`,
      }),
      credential_source: {
        url: `${url}&audience=${encodeURIComponent(audience)}`,
        headers: { Authorization: `Bearer ${requestToken}` },
        format: { type: 'json', subject_token_field_name: 'value' },
      },
    });
  }

  /** Gives a new access token. */
  give(who: 'federated' | 'service account'): string {
    const token = `ya29.${randomBytes(48).toString('base64url')}`;
    this.accessTokens.set(token, who);
    this.setting.secrets.add(token);
    return token;
  }
}
