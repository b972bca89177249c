/** Google's Security Token Service, and access tokens of service accounts. */
import {
  Refusal,
  readBearer,
  toObject,
  toText,
  type Answer,
  type ServiceRequest,
} from '../service.ts';
import type { GoogleProject } from './project.ts';
import { refuse, unauthenticated } from './refusals.ts';

/** https://docs.cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token */
export async function exchange(
  { headers, body, nowMs }: ServiceRequest,
  project: GoogleProject,
): Promise<Answer> {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const input = isForm ? readForm(body) : toObject(body);
  const wanted = {
    grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
    subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
    scope: 'https://www.googleapis.com/auth/cloud-platform',
  };
  const isWanted = Object.entries(wanted).every(([name, value]) => input[name] === value);
  if (!isWanted) throw refuseOAuth('invalid_request', 'Invalid request');
  if (input['audience'] !== `//iam.googleapis.com/${project.provider}`) {
    throw refuseOAuth(
      'invalid_target',
      'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.',
    );
  }
  const audience = `https://iam.googleapis.com/${project.provider}`;
  let subject: string;
  try {
    subject = await project.setting.tokens.verify(toText(input['subjectToken']), audience, nowMs);
  } catch {
    throw refuseOAuth(
      'invalid_grant',
      'The audience in ID Token does not match the expected audience.',
    );
  }
  if (subject !== project.setting.subject) {
    throw refuseOAuth(
      'unauthorized_client',
      'The given credential is rejected by the attribute condition.',
    );
  }
  const token = project.give('federated');
  return {
    status: 200,
    body: {
      access_token: token,
      issued_token_type: wanted.requestedTokenType,
      token_type: 'Bearer',
      expires_in: 3_599,
    },
  };
}

/**
 * https://docs.cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
export function impersonate(request: ServiceRequest, project: GoogleProject): Answer {
  const { scope, lifetime } = toObject(request.body);
  if (project.accessTokens.get(readBearer(request)) !== 'federated') throw unauthenticated();
  const name = decodeURIComponent(request.path).replace(':generateAccessToken', '');
  if (!name.endsWith(`/serviceAccounts/${project.serviceAccount}`)) {
    throw refuse(
      403,
      'PERMISSION_DENIED',
      "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).",
    );
  }
  if (!Array.isArray(scope) || !/^\d+s$/.test(toText(lifetime))) {
    throw refuse(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.');
  }
  const accessToken = project.give('service account');
  return {
    status: 200,
    body: { accessToken, expireTime: new Date(request.nowMs + 600_000).toISOString() },
  };
}

/** Forms have the names of RFC 8693: `subject_token` where JSON has `subjectToken`. */
function readForm(body: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(body)].map(([name, value]) => [
    name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  return Object.fromEntries(fields) as Record<string, unknown>;
}

function refuseOAuth(error: string, description: string): Refusal {
  return new Refusal(400, { error, error_description: description });
}
