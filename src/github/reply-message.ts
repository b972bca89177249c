/** What a refusal says: GitHub's own words, or what came in their place. */
import { readFields, readString } from '../text/json.ts';
import type { Reply } from '../http/transport.ts';

/** A web page in place of an API's answer. */
export function isHtml({ headers, body }: Reply): boolean {
  return /text\/html/i.test(headers['content-type'] ?? '') || /^\s*<(!doctype|html)/i.test(body);
}

/**
 * Gives GitHub's `message` with its `errors`, which may be strings or objects; else what came
 * instead.
 */
export function readMessage(reply: Reply): string {
  if (reply.body.trim() === '') return 'the reply is empty';
  const parsed = parse(reply.body);
  if (parsed === undefined)
    return isHtml(reply) ? 'the reply is a web page' : 'the reply is not JSON';
  const details = [readFields(parsed)['errors']].flat().map(toDetail);
  const words = [readString(parsed, 'message') ?? '', ...details]
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return words.join('; ') || 'the reply holds no message';
}

/**
 * @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed
 */
function toDetail(error: unknown): string {
  if (typeof error === 'string') return error;
  return (
    readString(error, 'message') ??
    [readString(error, 'field'), readString(error, 'code')].join(' ')
  );
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
