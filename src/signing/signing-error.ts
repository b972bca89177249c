/** What can go wrong between us and whatever holds the key: a closed set of codes and one class. */

/**
 * Each code has its sentence in `signing-advice.ts` and its section in `docs/troubleshooting.md`.
 */
export const SIGNING_CODES = [
  'id-token',
  'trust-refused',
  'service-credentials',
  'key-not-found',
  'key-disabled',
  'key-unsuitable',
  'signing-denied',
  'service-throttled',
  'service-unreachable',
  'service-failed',
  'signature-unusable',
  'sign-command',
  'cancelled',
] as const;

export type SigningCode = (typeof SIGNING_CODES)[number];

/** The claims of the job's OIDC token that trust policies compare. None of them is a secret. */
export interface TrustClaims {
  iss: string;
  sub: string;
  aud: string;
}

/** What is known about a failure beyond the service's words. */
export interface SigningDetails {
  /** Claims of the token that was sent. */
  claims?: TrustClaims;
  /** What had to accept them: `the trust policy of arn:aws:iam::…:role/app`. */
  trust?: string;
  /** What the caller lacks, as the service names it: `kms:Sign`. */
  permission?: string;
  /** The key, as the user named it. */
  key?: string;
  /** Host and port of the proxy, never its password. */
  proxy?: string;
}

interface SigningErrorOptions {
  code: SigningCode;
  /** What failed, in the reader's terms: `Signing with AWS KMS`. */
  purpose: string;
  /** The service's own words, or the cause in a few of ours. */
  message: string;
  status?: number | undefined;
  /** Whether the same call may succeed a little later. */
  isPassing?: boolean;
  tries?: number;
  details?: SigningDetails;
  cause?: unknown;
}

/** A signature that did not come about. Its message holds no header, body, token or signature. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
  readonly code: SigningCode;
  readonly purpose: string;
  readonly status: number | undefined;
  readonly isPassing: boolean;
  /** How often the call was sent before it was given up. */
  tries: number;
  readonly details: SigningDetails;

  constructor(options: SigningErrorOptions) {
    super(options.message, { cause: options.cause });
    this.code = options.code;
    this.purpose = options.purpose;
    this.status = options.status;
    this.isPassing = options.isPassing ?? false;
    this.tries = options.tries ?? 1;
    this.details = options.details ?? {};
  }
}
