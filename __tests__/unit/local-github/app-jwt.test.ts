/** Which JWTs GitHub takes from an app, and what it says to the others. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { call, signJwt, startOcto, validJwt, type Octo } from './octo-world.ts';

const NOW = Math.floor(Date.UTC(2026, 5, 1) / 1000);
const EXPIRATION =
  "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";
const ISSUED_AT =
  "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
const UNDECODABLE = 'A JSON web token could not be decoded';
const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

let octo: Octo;
beforeAll(async () => {
  octo = await startOcto({ now: () => NOW * 1000 });
  octo.world.addApp({ slug: 'keyless', owner: 'octo-org', publicKeys: [], permissions: {} });
});
afterAll(() => octo.github.close());

const good = () => ({ iss: octo.app.clientId, iat: NOW - 60, exp: NOW + 530 });
const getApp = (jwt: string, scheme = 'Bearer') =>
  call(octo.github, 'GET', '/app', { authorization: `${scheme} ${jwt}` });

describe('a JWT', () => {
  test.each<[string, () => object]>([
    ['by client id', () => good()],
    ['by numeric app id', () => ({ ...good(), iss: octo.app.id })],
    ['by app id as a string', () => ({ ...good(), iss: String(octo.app.id) })],
    [
      'issued this very second and valid for ten minutes',
      () => ({ ...good(), iat: NOW, exp: NOW + 600 }),
    ],
  ])('is accepted %s', async (_, claims) => {
    const { status, json } = await getApp(signJwt(claims()));
    expect(status).toBe(200);
    expect(json).toMatchObject({ slug: 'octo-deployer', installations_count: 3 });
  });

  test.each<[string, number, string, () => string]>([
    ['of another key', 401, UNDECODABLE, () => signJwt(good(), otherKey)],
    ['of a key that is not RSA', 401, UNDECODABLE, () => signJwt(good(), elliptic)],
    ['with another algorithm', 401, UNDECODABLE, () => signJwt(good(), undefined, 'HS256')],
    ['without a signature', 401, UNDECODABLE, () => signJwt(good()).replace(/[^.]*$/, '')],
    ['that is garbage', 401, UNDECODABLE, () => 'garbage'],
    ['whose claims are a list', 401, UNDECODABLE, () => signJwt([])],
    ['that expired this second', 401, EXPIRATION, () => signJwt({ ...good(), exp: NOW })],
    ['whose exp is a string', 401, EXPIRATION, () => signJwt({ ...good(), exp: String(NOW + 60) })],
    ['without exp', 401, EXPIRATION, () => signJwt({ ...good(), exp: undefined })],
    [
      'valid for longer than ten minutes',
      401,
      "'Expiration time' claim ('exp') is too far in the future",
      () => signJwt({ ...good(), exp: NOW + 601 }),
    ],
    ['issued in the future', 401, ISSUED_AT, () => signJwt({ ...good(), iat: NOW + 1 })],
    ['whose iat is a fraction', 401, ISSUED_AT, () => signJwt({ ...good(), iat: NOW - 60.5 })],
    ['without iat', 401, ISSUED_AT, () => signJwt({ ...good(), iat: undefined })],
    [
      'without iss',
      401,
      "Missing 'issuer' claim ('iss') in assertion",
      () => signJwt({ ...good(), iss: '' }),
    ],
    [
      'with a stray character in the client id',
      401,
      "'Issuer' claim ('iss') must be an Integer",
      () => signJwt({ ...good(), iss: `${octo.app.clientId}!` }),
    ],
    ['of an unknown app id', 404, 'Integration not found', () => signJwt({ ...good(), iss: 4242 })],
    [
      'of an unknown client id',
      404,
      'Integration not found',
      () => signJwt({ ...good(), iss: 'Iv23liAAAAAAAAAAAAAA' }),
    ],
    [
      'of an app without keys',
      401,
      'Integration must generate a public key',
      () => signJwt({ ...good(), iss: octo.world.apps[1]?.clientId }),
    ],
  ])('%s is refused', async (_, status, message, jwt) => {
    const answer = await getApp(jwt());
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual({
      message,
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    });
    expect(answer.headers.get('date')).toBe(new Date(NOW * 1000).toUTCString());
  });

  test('is refused with the scheme of tokens', async () => {
    expect(await getApp(signJwt(good()), 'token')).toMatchObject({
      status: 401,
      json: { message: UNDECODABLE },
    });
  });

  test('is refused where a token is needed', async () => {
    const authorization = `Bearer ${signJwt(good())}`;
    const list = await call(octo.github, 'GET', '/installation/repositories', { authorization });
    expect(list).toMatchObject({
      status: 403,
      json: {
        message: expect.stringMatching(/^You must authenticate with an installation access token/),
      },
    });
    for (const path of ['/user', '/repos/octo-org/open']) {
      const answer = await call(octo.github, 'GET', path, { authorization });
      expect(answer).toMatchObject({ status: 401, json: { message: 'Bad credentials' } });
    }
  });

  test('by client id is refused by an old Enterprise Server', async () => {
    octo.world.clientIdIsIssuer = false;
    const answer = await getApp(signJwt(good()));
    octo.world.clientIdIsIssuer = true;
    expect(answer).toMatchObject({
      status: 401,
      json: { message: "'Issuer' claim ('iss') must be an Integer" },
    });
  });

  test('is checked by the server’s own clock, which the Date header shows', async () => {
    octo.github.clock.offsetMs = 3_600_000;
    const behind = await getApp(signJwt(good()));
    const repaired = await getApp(
      validJwt(octo.app.id, Date.parse(String(behind.headers.get('date')))),
    );
    octo.github.clock.offsetMs = 0;
    expect(behind).toMatchObject({ status: 401, json: { message: EXPIRATION } });
    expect(repaired.status).toBe(200);
  });
});

test('a missing credential is refused with another message than a wrong one', async () => {
  expect(await call(octo.github, 'GET', '/app')).toMatchObject({
    status: 401,
    json: { message: 'Requires authentication' },
  });
});
