/** What a call to a key service consists of, and what comes back. */
import type { SigningCode, SigningDetails } from '../signing-error.ts';

/** What a refusal means, in the service's own words. */
export interface Refusal {
  code: SigningCode;
  message: string;
  details?: SigningDetails;
  /** The same call may succeed a little later; a status of 429 or 5xx says so by itself. */
  isPassing?: boolean;
}

export interface ServiceReply {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** The parsed JSON; `undefined` for anything else. */
  data: unknown;
}

export interface ServiceCall {
  /** What it is for, in the reader's terms: `Signing with AWS KMS`. */
  purpose: string;
  url: URL;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as a form; without either the call is a GET. */
  json?: object;
  form?: Readonly<Record<string, string>>;
  /** Gives all headers of a try: a signature of AWS holds the time. */
  sign?: (headers: Readonly<Record<string, string>>, body: string) => Record<string, string>;
  /** Reads an answer that is not 2xx. */
  toRefusal: (reply: ServiceReply) => Refusal;
  /** Called when the service may have done what it was asked, and its reply did not arrive. */
  onLostReply?: () => void;
  /** Revokes something: goes on when the job was cancelled, in the time that is kept for it. */
  isCleanUp?: boolean;
}

/**
 * Gives the answer if it is 2xx.
 * @throws SigningError for everything else
 */
export type CallService = (call: ServiceCall) => Promise<ServiceReply>;
