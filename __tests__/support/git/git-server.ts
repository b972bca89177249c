/**
 * A git server over HTTPS: real `git http-backend`, with the local GitHub's tokens and repositories
 * deciding who may do what.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { includesLevel } from '../../../local-github/access/permissions.ts';
import type { Repository, UserToken } from '../../../local-github/world/records.ts';
import type { LocalGitHub } from '../../../local-github/server.ts';
import { repositoriesOfToken } from '../../../local-github/access/installation-access.ts';
import {
  isAllowedToUser,
  isVisibleToUser,
  isWritableToUser,
} from '../../../local-github/access/user-access.ts';
import type { Certificate } from '../certificate.ts';
import { createBareRepository, readAuthor, readCommit, type Content } from './git-repositories.ts';

export interface GitRequest {
  /** `GET /octo-org/hello.git/info/refs` */
  call: string;
  /** Tokens, as they came: one for each Authorization header. */
  tokens: string[];
  status: number;
}

interface Verdict {
  status: number;
  words?: string;
  repository?: Repository;
}

export class GitServer {
  readonly requests: GitRequest[] = [];
  readonly #root = mkdtempSync(path.join(tmpdir(), 'git-server-'));
  readonly #github: LocalGitHub;
  readonly #server: ReturnType<typeof createServer>;

  private constructor(github: LocalGitHub, { key, cert }: Certificate) {
    this.#github = github;
    this.#server = createServer({ key, cert }, (incoming, response) => {
      this.#answer(incoming, response);
    });
  }

  static async start(github: LocalGitHub, certificate: Certificate): Promise<GitServer> {
    const server = new GitServer(github, certificate);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    const address = this.#server.address();
    return `https://localhost:${address && typeof address === 'object' ? String(address.port) : ''}`;
  }

  /**
   * Fills a repository of the world; one that the world lacks is added, private. Gives its commit.
   */
  fill(fullName: string, content: Content = { files: { 'README.md': `${fullName}\n` } }): string {
    const [owner = '', name = ''] = fullName.split('/');
    if (!this.#github.world.findRepository(owner, name)) {
      this.#github.world.addRepository({ owner, name, private: true });
    }
    return createBareRepository(this.#root, fullName, content);
  }

  readCommit(fullName: string, branch = 'main'): string {
    return readCommit(this.#root, fullName, branch);
  }

  readAuthor(fullName: string, branch = 'main'): string {
    return readAuthor(this.#root, fullName, branch);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#root, { recursive: true });
  }

  #answer(incoming: IncomingMessage, response: ServerResponse): void {
    const { pathname, search } = new URL(incoming.url ?? '/', this.url);
    if (pathname.startsWith('/api/v3/')) {
      this.#forward(incoming, response);
      return;
    }
    const tokens = readTokens(incoming);
    const isWrite = `${pathname}${search}`.includes('git-receive-pack');
    const [, owner = '', name = '', rest = ''] =
      /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(.+)$/.exec(pathname) ?? [];
    const { status, words, repository } = this.#judge(tokens, `${owner}/${name}`, isWrite);
    this.requests.push({ call: `${incoming.method ?? ''} ${pathname}`, tokens, status });
    if (!repository) {
      const challenge = status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {};
      incoming.resume();
      response.writeHead(status, { 'content-type': 'text/plain', ...challenge }).end(words);
      return;
    }
    serve(incoming, response, {
      GIT_PROJECT_ROOT: this.#root,
      PATH_INFO: `/${repository.owner.login}/${repository.name}.git/${rest}`,
      QUERY_STRING: search.slice(1),
    });
  }

  /** The API of an Enterprise Server is on the same host, where gh looks for it. */
  #forward(incoming: IncomingMessage, response: ServerResponse): void {
    const { method, headers, url = '' } = incoming;
    const outgoing = request(`${this.#github.url}${url}`, { method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  }

  /** In GitHub's order and with its statuses; names are compared without regard to case. */
  #judge(tokens: readonly string[], fullName: string, isWrite: boolean): Verdict {
    if (tokens.length > 1) return { status: 400, words: 'Duplicate header: "Authorization"' };
    const [text] = tokens;
    if (text === undefined) return { status: 401, words: 'No anonymous access.' };
    const { world } = this.#github;
    const nowMs = this.#github.now();
    const token =
      world.installationTokens.findLiveToken(text, nowMs) ?? world.oauth.findLiveToken(text, nowMs);
    if (!token) return { status: 401, words: 'Invalid username or token.' };
    const [owner = '', name = ''] = fullName.split('/');
    const formerId = world.formerNames.get(fullName.toLowerCase());
    const repository =
      world.findRepository(owner, name) ?? world.repositories.find(({ id }) => id === formerId);
    if (repository && 'user' in token) return this.#judgeUser(token, repository, isWrite);
    if (!repository || 'user' in token || !repositoriesOfToken(token, world).includes(repository)) {
      return { status: 404, words: 'Repository not found.' };
    }
    const level = token.permissions['contents'];
    if (!includesLevel(level, 'read')) return { status: 403, words: 'Repository access denied.' };
    if (isWrite && !includesLevel(level, 'write'))
      return { status: 403, words: 'Write access not granted.' };
    return { status: 200, repository };
  }

  #judgeUser(token: UserToken, repository: Repository, isWrite: boolean): Verdict {
    const { world } = this.#github;
    if (!isVisibleToUser(token, repository, world))
      return { status: 404, words: 'Repository not found.' };
    const wanted = { contents: isWrite ? 'write' : 'read' };
    const isAllowed = isAllowedToUser(token, repository, [wanted], world);
    if (!isAllowed || (isWrite && !isWritableToUser(token, repository, world))) {
      return { status: 403, words: 'Permission denied.' };
    }
    return { status: 200, repository };
  }
}

/** Node keeps the first of several Authorization headers only, except in the raw list. */
function readTokens({ rawHeaders }: IncomingMessage): string[] {
  return rawHeaders.flatMap((name, index) => {
    if (index % 2 === 1 || name.toLowerCase() !== 'authorization') return [];
    const [, encoded = ''] = /^basic (.+)$/i.exec(rawHeaders[index + 1] ?? '') ?? [];
    return [
      Buffer.from(encoded, 'base64')
        .toString('utf8')
        .replace(/^x-access-token:/, ''),
    ];
  });
}

/** @see https://git-scm.com/docs/git-http-backend */
function serve(
  incoming: IncomingMessage,
  response: ServerResponse,
  env: Record<string, string>,
): void {
  const { headers, method = 'GET' } = incoming;
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      HOME: '/nonexistent',
      REMOTE_USER: 'x-access-token',
      REMOTE_ADDR: '127.0.0.1',
      REQUEST_METHOD: method,
      CONTENT_TYPE: headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      ...env,
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  backend.stdin.on('error', () => incoming.resume());
  incoming.pipe(backend.stdin);
  const chunks: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  backend.on('close', () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const lines = output.subarray(0, end).toString('utf8').split('\r\n');
    const fields = lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]);
    const status = Number(fields.find(([name]) => name === 'Status')?.[1].slice(0, 3) ?? 200);
    response.writeHead(status, Object.fromEntries(fields.filter(([name]) => name !== 'Status')));
    response.end(output.subarray(end + 4));
  });
}
