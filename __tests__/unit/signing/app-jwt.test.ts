/** What an app's JWT says, and that GitHub would take it. */
import { describe, expect, test } from '@jest/globals';
import { decodeJwt, importSPKI, jwtVerify } from 'jose';
import {
  createAppJwt,
  MAX_LIFETIME_SECONDS,
  type AppJwtOptions,
} from '../../../src/signing/app-jwt.ts';
import { parsePrivateKey } from '../../../src/signing/private-key/private-key.ts';
import { createPrivateKeySigner } from '../../../src/signing/private-key/signer.ts';
import { createAppKey, createRsaKey } from '../../support/keys.ts';

const { pem, pkcs8, publicKey } = createAppKey();
const toSigner = async (text: string) => createPrivateKeySigner(await parsePrivateKey(text));
const signer = await toSigner(pem);
const NOW_SECONDS = Date.UTC(2026, 5, 1) / 1_000;
const NOW = NOW_SECONDS * 1_000;

const create = (options: Partial<AppJwtOptions> = {}) =>
  createAppJwt({ id: 'Iv23liAbCdEfGhIjKlMn', signer, now: NOW, jitter: 0, ...options });

async function verify(jwt: string, spki = publicKey) {
  return jwtVerify(jwt, await importSPKI(spki, 'RS256'), {
    algorithms: ['RS256'],
    currentDate: new Date(NOW),
  });
}

describe('a JWT', () => {
  test.each([
    ['PKCS#1', pem],
    ['PKCS#8', pkcs8],
  ])("signed with a key from %s is verified with the app's public key", async (_, text) => {
    const { jwt } = await create({ signer: await toSigner(text) });
    const { payload, protectedHeader } = await verify(jwt);
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT' });
    expect(payload).toEqual({
      iss: 'Iv23liAbCdEfGhIjKlMn',
      iat: NOW_SECONDS - 60,
      exp: NOW_SECONDS + 530,
    });
  });

  test("is not verified with another app's public key", async () => {
    const { jwt } = await create();
    await expect(verify(jwt, createRsaKey(2_048).publicKey)).rejects.toThrow(
      'signature verification failed',
    );
  });

  test.each(['Iv23liAbCdEfGhIjKlMn', 'Iv1.8a61f9b3a7aba766', '1234567', '007'])(
    'gives the id %s as a string, as it is',
    async (id) => {
      expect(decodeJwt((await create({ id })).jwt).iss).toBe(id);
    },
  );

  test.each([
    [0, 60],
    [0.16, 60],
    [0.17, 61],
    [0.5, 63],
    [0.84, 65],
    [0.999_999_999, 65],
  ])('with the jitter %d is dated back by %d s', async (jitter, seconds) => {
    const { iat, exp } = decodeJwt((await create({ jitter })).jwt);
    expect(iat).toBe(NOW_SECONDS - seconds);
    expect(exp).toBe(NOW_SECONDS + 530);
  });

  test.each([0, 1, 499, 999, 999.999])('has whole seconds %d ms after one', async (ms) => {
    const { jwt, expiresAt } = await create({ now: NOW + ms });
    expect(decodeJwt(jwt)).toMatchObject({ iat: NOW_SECONDS - 60, exp: NOW_SECONDS + 530 });
    expect(expiresAt).toEqual(new Date(NOW + 530_000));
  });

  test.each([60, 300, MAX_LIFETIME_SECONDS])(
    'lives for %d s from now when asked to',
    async (lifetimeSeconds) => {
      const { jwt, expiresAt } = await create({ lifetimeSeconds, jitter: 0.999 });
      const { iat = 0, exp = 0 } = decodeJwt(jwt);
      expect(exp).toBe(NOW_SECONDS + lifetimeSeconds);
      expect(exp - iat).toBeLessThan(600);
      expect(expiresAt.getTime()).toBe(exp * 1_000);
    },
  );

  test('differs with the jitter, so that jobs which start together seldom send the same', async () => {
    const jitters = [0, 0.2, 0.4, 0.6, 0.8, 0.99];
    const jwts = await Promise.all(jitters.map(async (jitter) => (await create({ jitter })).jwt));
    expect(new Set(jwts).size).toBe(jwts.length);
  });
});
