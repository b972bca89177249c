/** The local GitHub over HTTPS, with a certificate that only clients trust which know it. */
import { request } from 'node:https';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCertificate } from '../../support/certificate.ts';
import { startOcto, type Octo } from './octo-world.ts';

const certificate = createCertificate();

let octo: Octo;
beforeAll(async () => {
  octo = await startOcto({ tls: certificate });
});
afterAll(async () => {
  await octo.github.close();
  certificate.remove();
});

const status = (ca?: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request(
      `${octo.github.url}/zen`,
      { ca, agent: false, headers: { 'user-agent': 'test' } },
      (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      },
    );
    sent.on('error', reject).end();
  });

test('it answers clients that trust its certificate, and no others', async () => {
  expect(octo.github.url).toMatch(/^https:/);
  expect(await status(certificate.cert)).toBe(200);
  await expect(status()).rejects.toThrow('self-signed certificate');
});

test('it closes although a client never ends its handshake', async () => {
  const idle = connect(Number(new URL(octo.github.url).port), '127.0.0.1');
  await new Promise((resolve) => idle.once('connect', resolve));
  const ended = new Promise((resolve) => idle.once('close', resolve));
  idle.on('error', () => undefined);
  await octo.github.close();
  await ended;
});
