/**
 * Finds credentials for AWS: by the job's OIDC token and a role, or those that are there already.
 */
import type { ServiceContext } from '../key-service.ts';
import { readString, requireCredential } from '../reply.ts';
import { toServiceUrl } from '../service-url.ts';
import { readTokenFile } from '../token-file.ts';
import type { AwsCredentials } from './signature.ts';
import { assumeRole, type AwsLogin } from './sts.ts';

export interface AwsIdentity {
  /** ARN of a role; `''` for credentials that are there already. */
  role: string;
  /** Whom the OIDC token is meant for. */
  audience: string;
}

interface LoginRequest {
  identity: AwsIdentity;
  region: string;
  /** What the session may do at the most, as JSON: never more than the role. */
  policy: string;
}

type ReadVariable = ServiceContext['readVariable'];

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html */
const CONTAINER_ORIGIN = 'http://169.254.170.2';
const CONTAINER_HOSTS = ['169.254.170.2', '169.254.170.23', '[fd00:ec2::23]'];
const RELATIVE_URI = 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI';
const FULL_URI = 'AWS_CONTAINER_CREDENTIALS_FULL_URI';
const TOKEN_FILE = 'AWS_WEB_IDENTITY_TOKEN_FILE';

/** Whether any of the kinds that `findAwsLogin` looks for is there. */
export function hasAwsCredentials(readVariable: ReadVariable): boolean {
  const has = (...names: string[]): boolean => names.every((name) => readVariable(name) !== '');
  const isContainer = has(RELATIVE_URI) || has(FULL_URI);
  return hasKeys(readVariable) || has(TOKEN_FILE, 'AWS_ROLE_ARN') || isContainer;
}

function hasKeys(readVariable: ReadVariable): boolean {
  return readVariable('AWS_ACCESS_KEY_ID') !== '' && readVariable('AWS_SECRET_ACCESS_KEY') !== '';
}

/** Says by one line of the log which kind it is. */
export async function findAwsLogin(
  { identity, region, policy }: LoginRequest,
  context: ServiceContext,
): Promise<AwsLogin> {
  const { readVariable, info } = context;
  if (identity.role !== '') {
    info(`Signing with AWS KMS as ${identity.role}, by the job's OIDC token.`);
    const token = await context.requestIdToken(identity.audience);
    return assumeRole({ region, policy, role: identity.role, ...token }, context);
  }
  if (hasKeys(readVariable)) {
    info('Signing with AWS KMS by the credentials in AWS_ACCESS_KEY_ID.');
    const credentials = {
      accessKeyId: readVariable('AWS_ACCESS_KEY_ID'),
      secretAccessKey: readVariable('AWS_SECRET_ACCESS_KEY'),
      sessionToken: readVariable('AWS_SESSION_TOKEN') || undefined,
    };
    return { credentials: maskCredentials(credentials, context), offsetMs: 0 };
  }
  const role = readVariable('AWS_ROLE_ARN');
  if (readVariable(TOKEN_FILE) !== '' && role !== '') {
    info(`Signing with AWS KMS as ${role}, by the token in ${TOKEN_FILE}.`);
    return assumeRole({ region, policy, role, ...readTokenFile(TOKEN_FILE, context) }, context);
  }
  info("Signing with AWS KMS by the container's credentials.");
  return { credentials: await askContainer(context), offsetMs: 0 };
}

/** Of a task of ECS, or of a pod of EKS with Pod Identity. */
async function askContainer(context: ServiceContext): Promise<AwsCredentials> {
  const { readVariable, call } = context;
  const relative = readVariable(RELATIVE_URI);
  const file = 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE';
  const authorization =
    readVariable(file) === ''
      ? readVariable('AWS_CONTAINER_AUTHORIZATION_TOKEN')
      : readTokenFile(file, context).jwt;
  context.mask(authorization);
  const purpose = "Asking for the container's credentials";
  const { data } = await call({
    purpose,
    url: toServiceUrl(
      relative ? `${CONTAINER_ORIGIN}/${relative.replace(/^\//, '')}` : readVariable(FULL_URI),
      relative ? RELATIVE_URI : FULL_URI,
      CONTAINER_HOSTS,
    ),
    headers: authorization === '' ? {} : { authorization },
    toRefusal: (reply) => ({
      code: 'service-credentials',
      message: readString(reply.data, 'message') ?? 'they were not given',
    }),
  });
  const credentials = {
    accessKeyId: requireCredential(readString(data, 'AccessKeyId'), purpose),
    secretAccessKey: requireCredential(readString(data, 'SecretAccessKey'), purpose),
    sessionToken: readString(data, 'Token'),
  };
  return maskCredentials(credentials, context);
}

/** Gives the same credentials. */
function maskCredentials(
  credentials: AwsCredentials,
  { mask }: Pick<ServiceContext, 'mask'>,
): AwsCredentials {
  mask(credentials.secretAccessKey);
  if (credentials.sessionToken !== undefined) mask(credentials.sessionToken);
  return credentials;
}
