/** What a handler gives back, and the refusals in GitHub's own words. */

import { randomRequestId } from '../world/identifiers.ts';

export const REST_DOCS = 'https://docs.github.com/rest';

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** An object goes out as JSON, a string as it is; nothing at all for 204. */
  body?: unknown;
}

/**
 * Thrown wherever a request turns out to be one that GitHub refuses; the router sends its answer.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** Left empty, the router fills in the page of the endpoint. */
  readonly documentation: string | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    documentation?: string,
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.documentation = documentation;
    this.headers = headers;
  }

  /** GitHub writes the status into the body, too, as a string. */
  toAnswer(page: string): Answer {
    const body = {
      message: this.message,
      documentation_url: this.documentation ?? page,
      status: String(this.status),
    };
    return { status: this.status, headers: this.headers, body };
  }
}

export const notFound = () => new Refusal(404, 'Not Found');
export const badCredentials = () => new Refusal(401, 'Bad credentials', REST_DOCS);
export const requiresAuthentication = () => new Refusal(401, 'Requires authentication', REST_DOCS);
export const notAccessible = () => new Refusal(403, 'Resource not accessible by integration');
export const suspended = () => new Refusal(403, 'This installation has been suspended');
/**
 * For an organisation whose list lacks the caller's address:
 * https://github.com/databricks/cli/issues/2702
 */
export const outsideIpAllowList = (login: string) =>
  new Refusal(
    403,
    `Although you appear to have the correct authorization credentials, the \`${login}\` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.`,
  );
/**
 * For a user's token, where the organisation enforces SAML and the user has no session:
 * https://docs.github.com/enterprise-cloud@latest/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso
 */
export const withoutSamlSession = (login: string, web: string) =>
  new Refusal(
    403,
    'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
    'https://docs.github.com/articles/authenticating-to-a-github-organization-with-saml-single-sign-on/',
    {
      'x-github-sso': `required; url=${web}/orgs/${login}/sso?authorization_request=${randomRequestId().replaceAll(':', '')}`,
    },
  );
/**
 * The reason is the schema validator's own:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed
 */
export const invalidRequest = (reason: string) => new Refusal(422, `Invalid request.\n\n${reason}`);

export const json = (body: unknown, status = 200): Answer => ({ status, body });
