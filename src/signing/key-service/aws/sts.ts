/** Exchanges an OIDC token for the credentials of a role, at AWS STS. */
import type { Refusal, ServiceReply } from '../call-service.ts';
import type { IdToken } from '../id-token.ts';
import type { ServiceContext } from '../key-service.ts';
import { requireCredential, toRefusal } from '../reply.ts';
import { toEndpoint } from './endpoint.ts';
import type { AwsCredentials } from './signature.ts';
import { readElement } from './xml.ts';

const PURPOSE = "Exchanging the job's OIDC token at AWS STS";

/** The shortest session that STS gives. */
const DURATION_SECONDS = '900';

/** Credentials, and by how much AWS's clock differs from the machine's as far as it is known. */
export interface AwsLogin {
  credentials: AwsCredentials;
  offsetMs: number;
}

export interface RoleLogin extends IdToken {
  role: string;
  region: string;
  /** What the session may do at the most, as JSON. */
  policy: string;
}

/**
 * Gives credentials that end after 15 minutes, and what STS's clock says. The call is not signed.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function assumeRole(login: RoleLogin, context: ServiceContext): Promise<AwsLogin> {
  const { mask, now, readVariable } = context;
  const { body, headers } = await context.call({
    purpose: PURPOSE,
    url: toEndpoint('sts', login.region, readVariable),
    headers: { accept: 'text/xml' },
    form: {
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: login.role,
      RoleSessionName: toSessionName(readVariable),
      DurationSeconds: DURATION_SECONDS,
      Policy: login.policy,
      WebIdentityToken: login.jwt,
    },
    toRefusal: (reply) => toStsRefusal(reply, login),
  });
  const read = (name: string): string => requireCredential(readElement(body, name), PURPOSE);
  const secretAccessKey = read('SecretAccessKey');
  mask(secretAccessKey);
  const sessionToken = read('SessionToken');
  mask(sessionToken);
  const credentials = { accessKeyId: read('AccessKeyId'), secretAccessKey, sessionToken };
  const date = Date.parse(headers['date'] ?? '');
  return { credentials, offsetMs: Number.isNaN(date) ? 0 : date - now() };
}

/** CloudTrail shows it with each signature: it leads to the run. */
function toSessionName(readVariable: ServiceContext['readVariable']): string {
  const run = readVariable('GITHUB_RUN_ID') || '0';
  const attempt = readVariable('GITHUB_RUN_ATTEMPT') || '0';
  return `scoped-token-${run}-${attempt}`.replace(/[^\w-]/g, '').slice(0, 64);
}

const CODES = {
  AccessDenied: 'trust-refused',
  InvalidIdentityToken: 'trust-refused',
  IDPRejectedClaim: 'trust-refused',
  ExpiredTokenException: 'trust-refused',
} as const;

function toStsRefusal({ body }: ServiceReply, { role, claims }: RoleLogin): Refusal {
  const code = readElement(body, 'Code');
  const trust = `the trust policy of ${role}, if there is such a role,`;
  const details = { trust, ...(claims && { claims }) };
  const refusal = toRefusal([code], readElement(body, 'Message'), CODES, details);
  const isPassing = code === 'IDPCommunicationError' || code === 'Throttling';
  return { ...refusal, isPassing };
}
