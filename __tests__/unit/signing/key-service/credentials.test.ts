/**
 * How credentials are got on the way to a signature: each is masked before it is sent anywhere, and
 * a login that failed is tried again.
 */
import { verify } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { createAppKey } from '../../../support/keys.ts';
import { openKeyService, SERVICES } from '../../../support/open-key-service.ts';

const { privateKey, publicKey } = createAppKey();
const TEXT = Buffer.from('the text');

test.each(SERVICES)('%s is sent nothing that is not masked', async (service) => {
  const { opened, services, masked, leaks } = await openKeyService(service, privateKey);
  const signature = await opened.sign(TEXT.toString());
  expect(verify('sha256', TEXT, publicKey, signature)).toBe(true);
  expect(leaks).toEqual([]);
  const { secrets, tokens } = services.setting;
  expect([...masked]).toEqual(expect.arrayContaining([...secrets, ...tokens.issued]));
  expect(secrets.size).toBeGreaterThan(0);
});

test.each(SERVICES)('%s is asked again after a login that failed', async (service) => {
  const { opened, services } = await openKeyService(service, privateKey);
  const { tokens, subject } = services.setting;
  tokens.subject = 'repo:octo-org/other';
  await expect(opened.sign(TEXT.toString())).rejects.toMatchObject({ code: 'trust-refused' });
  tokens.subject = subject;
  const signature = await opened.sign(TEXT.toString());
  expect(verify('sha256', TEXT, publicKey, signature)).toBe(true);
});

test.each(SERVICES.filter((service) => service !== 'Vault'))(
  '%s is logged in to once for signatures that are asked for at the same time',
  async (service) => {
    const { opened, services } = await openKeyService(service, privateKey);
    await Promise.all([opened.sign('one'), opened.sign('two')]);
    await opened.sign('three');
    expect(services.setting.tokens.issued).toHaveLength(1);
  },
);
