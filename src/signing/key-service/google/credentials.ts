/** Finds out how to get an access token for Google Cloud: by inputs, or by a file that is there. */
import { readFileSync } from 'node:fs';
import { InputError } from '../../../text/input-error.ts';
import { createIdTokenRequest } from '../id-token.ts';
import type { ServiceContext } from '../key-service.ts';
import { parseJson, readString } from '../reply.ts';
import { toServiceUrl } from '../service-url.ts';
import { exchangeToken, type Federation } from './exchange.ts';

export interface GoogleIdentity {
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`, or `''`. */
  provider: string;
  /** E-mail address; `''` for the federated identity itself. */
  serviceAccount: string;
  /** Whom the OIDC token is meant for. */
  audience: string;
}

const TOKEN_URL = 'https://sts.googleapis.com/v1/token';
const ACCOUNTS_URL = 'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/';
const FILE_VARIABLES = ['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_GHA_CREDS_PATH'];

/**
 * Says by one line of the log which kind it is.
 * @throws SigningError, or InputError for the file
 */
export function findGoogleToken(
  identity: GoogleIdentity,
  context: ServiceContext,
): Promise<string> {
  const { provider, serviceAccount, audience } = identity;
  if (provider === '') return exchangeToken(readFile(context), context);
  const as = serviceAccount === '' ? '' : ` as ${serviceAccount}`;
  context.info(`Signing with Google Cloud KMS${as}, by the job's OIDC token.`);
  const account = `${ACCOUNTS_URL}${encodeURIComponent(serviceAccount)}:generateAccessToken`;
  const federation = {
    audience: `//iam.googleapis.com/${provider}`,
    tokenUrl: new URL(TOKEN_URL),
    impersonationUrl: serviceAccount === '' ? undefined : new URL(account),
    requestToken: () => context.requestIdToken(audience),
  };
  return exchangeToken(federation, context);
}

/** Gives the name of the variable that holds the path of a credentials file. */
export function findGoogleFile(readVariable: (name: string) => string): string | undefined {
  return FILE_VARIABLES.find((name) => readVariable(name) !== '');
}

/**
 * Reads what google-github-actions/auth leaves: how the job's OIDC token is exchanged.
 * @see https://google.aip.dev/auth/4117
 */
function readFile({ readVariable, call, mask, info }: ServiceContext): Federation {
  const variable = findGoogleFile(readVariable) ?? '';
  const data = readJsonFile(readVariable(variable));
  const audience = readString(data, 'audience');
  const source = readString(data, 'credential_source', 'url');
  if (readString(data, 'type') !== 'external_account' || !audience || !source) {
    throw new InputError({
      problem: `The file that the environment variable '${variable}' names does not say how a job's OIDC token is exchanged`,
      remedy:
        "Set 'gcp-workload-identity-provider', or run google-github-actions/auth before this step",
    });
  }
  info(`Signing with Google Cloud KMS by the file in ${variable}.`);
  const authorization = readString(data, 'credential_source', 'headers', 'Authorization');
  const requestToken = authorization?.replace(/^Bearer /, '') ?? '';
  const impersonation = readString(data, 'service_account_impersonation_url');
  return {
    audience,
    tokenUrl: toServiceUrl(readString(data, 'token_url') ?? TOKEN_URL, variable),
    impersonationUrl:
      impersonation === undefined ? undefined : toServiceUrl(impersonation, variable),
    requestToken: createIdTokenRequest(
      { url: toServiceUrl(source, variable), requestToken },
      call,
      mask,
    ),
  };
}

function readJsonFile(file: string): unknown {
  try {
    return parseJson(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
