/** The local GitHub over HTTPS, with a certificate that only those who are told of it trust. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startOcto, type Octo } from './octo-world.ts';

let octo: Octo;
let folder: string;
let cert: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'local-github-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', keyFile, '-out', certFile];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...files], {
    stdio: 'ignore',
  });
  cert = readFileSync(certFile, 'utf8');
  octo = await startOcto({ tls: { key: readFileSync(keyFile, 'utf8'), cert } });
});
afterAll(async () => {
  await octo.github.close();
  rmSync(folder, { recursive: true });
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

test('it answers those who trust its certificate, and nobody else', async () => {
  expect(octo.github.url).toMatch(/^https:/);
  expect(await status(cert)).toBe(200);
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
