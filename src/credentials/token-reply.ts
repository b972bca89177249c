/** Receives a new token, and reads from its reply what every token comes with. */
import type { Mint, ParsedReply } from '../github/call.ts';
import { GitHubError } from '../github/errors.ts';
import { readFields, readString } from '../text/json.ts';
import { isName } from '../access/names.ts';
import { findTokensInData, findTokensInText } from './find-tokens.ts';

type Part = Pick<ParsedReply, 'data' | 'status'>;

interface TokenCall {
  /** Sends the call, as a mint. */
  send: (mint: Mint) => Promise<ParsedReply>;
  /** Is called with each new token before any other use. */
  onToken: (token: string) => void;
  /**
   * The token that the call is about, if there is one: it is not new, and must not be revoked with
   * the new ones.
   */
  ignore?: string;
  /** Says that a token may live which nobody knows. */
  warnOfLoss: () => void;
  /** A try that succeeds shows that no earlier one did. */
  isIdempotent?: boolean;
  /** Whether a reply without a token says enough for the caller to end what was created. */
  canUndo?: (reply: ParsedReply) => boolean;
}

/**
 * Sends a call for a new token. `onToken` is called with each token in the reply before anything else
 * is done with it, whatever the form of the reply, and also when it broke off. At the end comes one
 * warning if there may be a token that was not found.
 * @throws what `send` and `onToken` throw
 */
export async function callForToken(call: TokenCall): Promise<ParsedReply> {
  const { send, onToken, ignore, warnOfLoss, isIdempotent = false, canUndo } = call;
  let lost = 0;
  const takeAll = (tokens: readonly string[]): void => {
    if (tokens.length === 0) lost += 1;
    takeEach(
      tokens.filter((token) => token !== ignore),
      onToken,
    );
  };
  try {
    const reply = await send({
      onUnusableReply: (remains, isCut) => {
        takeAll(findTokensInText(remains, isCut));
      },
    });
    if (isIdempotent) lost = 0;
    const tokens = findTokensInData(reply.data);
    if (tokens.length > 0 || !canUndo?.(reply)) takeAll(tokens);
    return reply;
  } finally {
    if (lost > 0) warnOfLoss();
  }
}

/** What fails for one token must not leave the others unmasked. */
function takeEach(tokens: readonly string[], onToken: (token: string) => void): void {
  const failures: unknown[] = [];
  for (const token of tokens) {
    try {
      onToken(token);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** @throws GitHubError `unexpected-reply` without a token, or for one that no header can carry */
export function readToken({ data, status }: Part, route: string): string {
  const token = readString(data, 'token');
  if (token === undefined) throw unexpected('the reply holds no token', route, status);
  if (!/^[\x21-\x7e]+$/.test(token))
    throw unexpected('the reply holds a token of no known form', route, status);
  return token;
}

/**
 * ISO 8601; `''` for what does not expire.
 * @throws GitHubError `unexpected-reply` for what is not such a time
 */
export function readExpiry({ data, status }: Part, route: string): string {
  const time = readFields(data)['expires_at'] ?? '';
  if (time === '') return '';
  const isTime =
    typeof time === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{8,20}(Z|[+-]\d\d:\d\d)$/.test(time);
  if (isTime && !Number.isNaN(Date.parse(time))) return time;
  throw unexpected("the reply holds no time in 'expires_at'", route, status);
}

/** @throws GitHubError `unexpected-reply` for what GitHub could not name an account or an app */
export function readName({ data, status }: Part, field: string, route: string): string | undefined {
  const name = readString(data, field);
  if (name === undefined || isName(name)) return name;
  throw unexpected(`the reply holds no name in '${field}'`, route, status);
}

function unexpected(message: string, route: string, status: number): GitHubError {
  return new GitHubError({ code: 'unexpected-reply', message, route, status });
}
