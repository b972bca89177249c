/** Pages and redirects on the wire, with the headers that keep them to themselves. */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { toContentSecurityPolicy } from './document.ts';
import { renderNotice } from './notice.ts';

export function sendNotice(response: ServerResponse, name: string): void {
  const nonce = randomBytes(16).toString('base64');
  sendHtml(response, 404, renderNotice(name, nonce), { nonce, policy: 'no-referrer' });
}

export function sendHtml(
  response: ServerResponse,
  status: number,
  page: string,
  { nonce, policy }: { nonce: string; policy: string },
): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': toContentSecurityPolicy(nonce),
    'referrer-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(page);
}

export function redirect(response: ServerResponse, location: string): void {
  response
    .writeHead(303, { location, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
    .end();
}
