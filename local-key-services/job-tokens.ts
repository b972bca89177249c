/** GitHub's OIDC provider: gives a job its tokens, and verifies them for the services. */
import { randomUUID } from 'node:crypto';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type GenerateKeyPairResult,
  type JWK,
} from 'jose';
import { Refusal, readBearer, type Answer, type ServiceRequest } from './service.ts';

export const ISSUER = 'https://token.actions.githubusercontent.com';
const LIFETIME = '5 minutes';
const KEY_ID = 'job-tokens';

/** The path that the runner uses; its URL has a query already. */
const PATH = '/_apis/pipelines/workflows/1/idtoken/2';

interface JobTokensOptions {
  /** `repo:octo-org/hello:environment:production`. */
  subject: string;
  /** The repository's owner: the audience of a token when nobody names one. */
  owner: string;
}

export class JobTokens {
  readonly requestToken = `runtime-${randomUUID()}`;
  readonly #keys: GenerateKeyPairResult;
  readonly #options: JobTokensOptions;
  /** What was given out. */
  readonly issued: string[] = [];
  subject: string;

  private constructor(keys: GenerateKeyPairResult, options: JobTokensOptions) {
    this.#keys = keys;
    this.#options = options;
    this.subject = options.subject;
  }

  static async create(options: JobTokensOptions): Promise<JobTokens> {
    return new JobTokens(await generateKeyPair('RS256', { extractable: true }), options);
  }

  /** What the services fetch from the issuer. */
  async toKeySet(): Promise<{ keys: JWK[] }> {
    const key = await exportJWK(this.#keys.publicKey);
    return { keys: [{ ...key, kid: KEY_ID, alg: 'RS256', use: 'sig' }] };
  }

  /** Gives the key for services that take it in place of the address of the set. */
  toPublicPem(): Promise<string> {
    return exportSPKI(this.#keys.publicKey);
  }

  /**
   * The variables that the runner sets for a job with `id-token: write`; `origin` is where this is
   * served.
   */
  toVariables(origin: string): Record<string, string> {
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}${PATH}?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: this.requestToken,
    };
  }

  static serves(path: string): boolean {
    return path === PATH;
  }

  /**
   * https://docs.github.com/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
   */
  async answer(request: ServiceRequest): Promise<Answer> {
    if (request.method !== 'GET') throw new Refusal(405, '');
    if (readBearer(request) !== this.requestToken) {
      throw new Refusal(401, { message: 'Bad credentials' });
    }
    if (request.query.get('api-version') !== '2.0')
      throw new Refusal(400, { message: 'No version' });
    const audience = request.query.get('audience') ?? `https://github.com/${this.#options.owner}`;
    const value = await this.issue({ audience, nowMs: request.nowMs });
    return { status: 200, body: { count: 1, value } };
  }

  /** Gives a token; a test may make one that is wrong. */
  async issue({ audience, nowMs }: { audience: string; nowMs: number }): Promise<string> {
    const token = await new SignJWT({ repository: 'octo-org/hello', repository_owner: 'octo-org' })
      .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setSubject(this.subject)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt(Math.floor(nowMs / 1_000))
      .setExpirationTime(new Date(nowMs + 5 * 60 * 1_000))
      .sign(this.#keys.privateKey);
    this.issued.push(token);
    return token;
  }

  /**
   * The subject of a valid token for this audience, or one of these; throws jose's error for any
   * other.
   */
  async verify(token: string, audience: string | string[], nowMs: number): Promise<string> {
    const [key] = (await this.toKeySet()).keys;
    const { payload } = await jwtVerify(token, await importJWK(key as JWK), {
      audience,
      issuer: ISSUER,
      algorithms: ['RS256'],
      maxTokenAge: LIFETIME,
      currentDate: new Date(nowMs),
    });
    return payload.sub ?? '';
  }
}
