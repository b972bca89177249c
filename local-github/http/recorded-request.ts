/** What the server writes down about each request and the answer it got. */
import type { IncomingHttpHeaders } from 'node:http';

export interface RecordedRequest {
  method: string;
  /** As it was sent, with the query, without the base. */
  path: string;
  base: '' | '/api/v3';
  headers: IncomingHttpHeaders;
  /** Parsed JSON, or the text when it is none; undefined without a body. */
  body: unknown;
  /** 0 as long as there was no answer. */
  status: number;
  responseHeaders: Record<string, string>;
  responseBody: unknown;
  /** The answer is not the endpoint's own: a scripted fault made, changed, cut or swallowed it. */
  fault: boolean;
  /** Same number, same TCP connection. */
  connection: number;
  /** When it arrived, by the server's clock. */
  at: number;
}

/** Parsed JSON, or the text when it is none. */
export function toRecordedBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
