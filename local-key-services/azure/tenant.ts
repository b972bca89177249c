/** A tenant of Azure: Entra ID's token endpoint, and a vault with one key. */
import { randomBytes, randomUUID } from 'node:crypto';
import { Refusal, type Answer, type ServiceRequest } from '../service.ts';
import type { Setting } from '../setting.ts';

const AUDIENCE = 'api://AzureADTokenExchange';
const SCOPE = 'https://vault.azure.net/.default';

export class AzureTenant {
  readonly setting: Setting;
  readonly tenantId = '72f988bf-86f1-41af-91ab-2d7cd011db47';
  readonly clientId = '11112222-bbbb-3333-cccc-4444dddd5555';
  readonly vaultHost = 'octo-keys.vault.azure.net';
  readonly key = 'octo-deployer';
  readonly version = '78deebed173b48e48f55abf87ed4cf71';
  readonly accessTokens = new Set<string>();

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
  async answerLogin({ method, path, body, nowMs }: ServiceRequest): Promise<Answer> {
    const form = Object.fromEntries(new URLSearchParams(body));
    if (method !== 'POST' || path !== `/${this.tenantId}/oauth2/v2.0/token`) {
      throw refuseLogin(
        400,
        'invalid_request',
        `AADSTS90002: Tenant '${path.split('/')[1] ?? ''}' not found.`,
      );
    }
    const isAssertion =
      form['grant_type'] === 'client_credentials' &&
      form['client_assertion_type'] === 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
    if (!isAssertion)
      throw refuseLogin(
        400,
        'unsupported_grant_type',
        'AADSTS70003: The app requested an unsupported grant type.',
      );
    if (form['client_id'] !== this.clientId) {
      throw refuseLogin(
        400,
        'unauthorized_client',
        `AADSTS700016: Application with identifier '${form['client_id'] ?? ''}' was not found in the directory.`,
      );
    }
    if (form['scope'] !== SCOPE)
      throw refuseLogin(
        400,
        'invalid_scope',
        'AADSTS70011: The provided value for scope is not valid.',
      );
    await this.#verify(form['client_assertion'] ?? '', nowMs);
    const token = `eyJ0eXAi.${randomBytes(60).toString('base64url')}.${randomBytes(40).toString('base64url')}`;
    this.accessTokens.add(token);
    this.setting.secrets.add(token);
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3_599, access_token: token } };
  }

  /** Letter case counts: https://github.com/Azure/login/issues/517 */
  async #verify(assertion: string, nowMs: number): Promise<void> {
    let subject: string;
    try {
      subject = await this.setting.tokens.verify(assertion, AUDIENCE, nowMs);
    } catch {
      throw refuseLogin(
        401,
        'invalid_client',
        'AADSTS700212: No matching federated identity record found for presented assertion audience.',
      );
    }
    if (subject === this.setting.subject) return;
    throw refuseLogin(
      401,
      'invalid_client',
      `AADSTS700213: No matching federated identity record found for presented assertion subject '${subject}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
    );
  }
}

function refuseLogin(status: number, error: string, description: string): Refusal {
  const trace = `Trace ID: ${randomUUID()} Correlation ID: ${randomUUID()} Timestamp: 2026-11-26 12:00:00Z`;
  return new Refusal(status, { error, error_description: `${description} ${trace}` });
}
