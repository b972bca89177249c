/** Vault, or OpenBao: login by JWT, one key in the transit engine, and revocation. */
import { createPublicKey, randomBytes, sign } from 'node:crypto';
import { Refusal, toObject, toText, type Answer, type ServiceRequest } from '../service.ts';
import type { Setting } from '../setting.ts';

interface VaultToken {
  /** Tokens without a lease in the store cannot be revoked. */
  isBatch: boolean;
  expiresMs: number;
}

/** What of it a test may change. */
export class VaultServer {
  readonly setting: Setting;
  readonly role = 'octo-signer';
  readonly key = 'octo-deployer';
  readonly tokens = new Map<string, VaultToken>();
  authPath = 'jwt';
  mount = 'transit';
  namespace = '';
  /** Its name for the world. */
  readonly host = 'vault.octo.example:8200';
  /** Whom the role's tokens are meant for; a role without any refuses tokens that name somebody. */
  boundAudiences: string[] = [`https://${this.host}`];
  givesBatchTokens = false;
  /** Before each signature; an operator may choose another. */
  prefix = 'vault';
  latestVersion = 1;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** As an operator makes it, or as a login gives it. */
  addToken(isBatch = false, expiresMs = Infinity): string {
    const token = `hvs.${randomBytes(18).toString('base64url')}`;
    this.tokens.set(token, { isBatch, expiresMs });
    this.setting.secrets.add(token);
    return token;
  }

  async answer(request: ServiceRequest): Promise<Answer> {
    const { method, path, headers } = request;
    if ((headers['x-vault-namespace'] ?? '') !== this.namespace) {
      throw refuse(404, `no handler for route '${path.slice(4)}'`);
    }
    if (method === 'POST' && path === `/v1/auth/${this.authPath}/login`)
      return this.#login(request);
    const token = this.tokens.get(headers['x-vault-token'] ?? '');
    if (!token || token.expiresMs <= request.nowMs) throw refuse(403, 'permission denied');
    if (path === '/v1/auth/token/revoke-self') {
      if (token.isBatch) throw refuse(400, 'batch tokens cannot be revoked');
      this.tokens.delete(headers['x-vault-token'] ?? '');
      return { status: 204 };
    }
    if (!this.setting.maySign) throw refuse(403, '1 error occurred:\n\t* permission denied\n\n');
    const isSign = method === 'POST' && path === `/v1/${this.mount}/sign/${this.key}/sha2-256`;
    if (isSign) return this.#sign(request);
    if (method === 'GET' && path === `/v1/${this.mount}/keys/${this.key}`) return this.#read();
    if (path.startsWith(`/v1/${this.mount}/sign/`)) throw refuse(400, 'signing key not found');
    throw refuse(404, `no handler for route "${path.slice(4)}". route entry not found.`);
  }

  async #login({ body, nowMs }: ServiceRequest): Promise<Answer> {
    const { role, jwt } = toObject(body);
    if (role !== this.role) throw refuse(400, `role "${toText(role)}" could not be found`);
    if (this.boundAudiences.length === 0) {
      throw refuse(
        400,
        'error validating token: audience claim found in JWT but no audiences bound to the role',
      );
    }
    const subject = await this.#verify(toText(jwt), nowMs);
    if (subject !== this.setting.subject) {
      throw refuse(400, 'error validating token: invalid subject (sub) claim');
    }
    const token = this.addToken(this.givesBatchTokens, nowMs + 60_000);
    return { status: 200, body: { auth: { client_token: token, lease_duration: 60 } } };
  }

  async #verify(jwt: string, nowMs: number): Promise<string> {
    try {
      return await this.setting.tokens.verify(jwt, this.boundAudiences, nowMs);
    } catch {
      throw refuse(
        400,
        'error validating token: invalid audience (aud) claim: audience claim does not match any bound audience',
      );
    }
  }

  /** PSS without a word about it, as the real one does. */
  #sign({ body }: ServiceRequest): Answer {
    const { key } = this.setting;
    const input = toObject(body);
    if (key.state === 'deleted') throw refuse(400, 'signing key not found');
    if (key.state === 'disabled') {
      const words = 'requested version for signing is less than the minimum encryption key version';
      throw refuse(400, words);
    }
    if (key.kind === 'ec' || input['signature_algorithm'] !== 'pkcs1v15') {
      throw refuse(400, 'key type aes256-gcm96 does not support signing');
    }
    if (input['key_version'] !== undefined && input['key_version'] !== 1) {
      throw refuse(400, 'requested version for signing is higher than the latest key version');
    }
    const text = Buffer.from(toText(input['input']), 'base64');
    const signature = sign('sha256', text, key.privateKey).toString('base64');
    return { status: 200, body: { data: { signature: `${this.prefix}:v1:${signature}` } } };
  }

  #read(): Answer {
    const { privateKey } = this.setting.key;
    const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
    return {
      status: 200,
      body: { data: { latest_version: this.latestVersion, keys: { '1': { public_key: pem } } } },
    };
  }
}

function refuse(status: number, ...errors: string[]): Refusal {
  return new Refusal(status, { errors });
}
