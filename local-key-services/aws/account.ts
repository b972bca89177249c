/** An account of AWS with a role, a user, and the app's key in KMS. */
import { randomBytes } from 'node:crypto';
import type { Setting } from '../setting.ts';

export interface AwsSession {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string | undefined;
  /** What a session may do at the most; a user has none. */
  policy: unknown;
  expiresMs: number;
}

export class AwsAccount {
  readonly region = 'eu-central-1';
  readonly keyId = '1234abcd-12ab-34cd-56ef-1234567890ab';
  readonly keyArn: string = `arn:aws:kms:eu-central-1:111122223333:key/${this.keyId}`;
  readonly alias = 'alias/octo-deployer';
  readonly aliasArn: string = `arn:aws:kms:eu-central-1:111122223333:${this.alias}`;
  readonly roleArn = 'arn:aws:iam::111122223333:role/octo-signer';
  readonly sessions: AwsSession[] = [];
  /** Names of the sessions, as CloudTrail shows them. */
  readonly sessionNames: string[] = [];
  readonly setting: Setting;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** Credentials of a user: they have no token and do not end. */
  addUser(): AwsSession {
    return this.#add({
      prefix: 'AKIA',
      sessionToken: undefined,
      policy: undefined,
      expiresMs: Infinity,
    });
  }

  addSession(policy: unknown, expiresMs: number): AwsSession {
    const sessionToken = `${randomBytes(96).toString('base64')}==`;
    return this.#add({ prefix: 'ASIA', sessionToken, policy, expiresMs });
  }

  #add({
    prefix,
    ...rest
  }: Pick<AwsSession, 'sessionToken' | 'policy' | 'expiresMs'> & { prefix: string }) {
    const session = {
      accessKeyId: `${prefix}${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      ...rest,
    };
    this.sessions.push(session);
    this.setting.secrets.add(session.secretAccessKey);
    if (session.sessionToken !== undefined) this.setting.secrets.add(session.sessionToken);
    return session;
  }

  /** Whether the text names the key: its id, its alias, or the ARN of either. */
  names(text: string): boolean {
    return [this.keyId, this.keyArn, this.alias, this.aliasArn].includes(text);
  }

  /** Whether a session's policy allows an operation on the key by this name; a user has none. */
  allows(policy: unknown, action: string, name: string): boolean {
    if (policy === undefined) return true;
    const { Statement: statements } = policy as { Statement: PolicyStatement[] };
    return statements.some(({ Effect, Action, Resource, Condition }) => {
      const alias = Condition?.StringEquals?.['kms:RequestAlias'];
      const asked = name.startsWith('arn:') ? name.split(':').slice(5).join(':') : name;
      const pattern = new RegExp(`^${Resource.replaceAll(/[.+]/g, '\\$&').replaceAll('*', '.*')}$`);
      const isResource = pattern.test(this.keyArn) && (alias === undefined || alias === asked);
      return Effect === 'Allow' && Action.includes(action) && isResource;
    });
  }
}

interface PolicyStatement {
  Effect: string;
  Action: string[];
  Resource: string;
  Condition?: { StringEquals?: Record<string, string> };
}
