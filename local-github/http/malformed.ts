/** Replies that break the rules of HTTP, as a proxy or a gateway on a bad day sends them. */
import { STATUS_CODES } from 'node:http';

export type MalformedForm =
  | 'a control character in a header'
  | 'two lengths'
  | 'a length and chunks'
  | 'a header that is too long'
  | 'chunks that cannot be read'
  | 'another protocol'
  | 'a switch of protocols';

interface RightAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** What goes onto the wire before the body, and in place of it. */
export interface Wire {
  head: string;
  body: string;
}

/** The right answer in the given form. */
export function toWire(form: MalformedForm, { status, headers, text }: RightAnswer): Wire {
  const length = Buffer.byteLength(text);
  const toHead = (...more: string[]): string => {
    const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const line = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`;
    return `${[line, ...own, ...more].join('\r\n')}\r\n\r\n`;
  };
  const chunk = `${length.toString(16)}\r\n${text}\r\n`;
  switch (form) {
    case 'a control character in a header':
      return { head: toHead('x-proxy: a\u0001b', `content-length: ${length}`), body: text };
    case 'two lengths':
      return { head: toHead(`content-length: ${length}`, 'content-length: 5'), body: text };
    case 'a length and chunks':
      return {
        head: toHead(`content-length: ${length}`, 'transfer-encoding: chunked'),
        body: `${chunk}0\r\n\r\n`,
      };
    case 'a header that is too long':
      return { head: toHead(`x-proxy: ${'x'.repeat(20_000)}`), body: text };
    case 'chunks that cannot be read':
      return { head: toHead('transfer-encoding: chunked'), body: `2\r\n{"\r\nnonsense\r\n${text}` };
    case 'another protocol':
      return { head: 'SSH-2.0-OpenSSH_9.6\r\n', body: '' };
    case 'a switch of protocols':
      return {
        head: 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
        body: text,
      };
  }
}
