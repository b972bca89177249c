/** The git side of a local GitHub: `https://github.com/OWNER/NAME.git`, served by git itself to those who have a token for it. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { includesPermissions } from '../../../local-github/permissions.ts';
import type { Repository } from '../../../local-github/records.ts';
import { findLiveToken, repositoriesOfToken } from '../../../local-github/tokens.ts';
import type { World } from '../../../local-github/world.ts';
import { createCertificate } from '../certificate.ts';
import { readCgiHead } from './cgi.ts';

export interface GitHost {
  /** A git configuration that leads github.com here; for `GIT_CONFIG_SYSTEM`. */
  configFile: string;
  close: () => Promise<void>;
}

/** Each repository of the world is made of its files when git first asks for it. */
export async function startGitHost(world: World): Promise<GitHost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'git-host-'));
  const certificate = createCertificate('DNS:github.com');
  const tls = createTlsServer(certificate, (request, response) => serve(request, response, { world, folder }));
  const tlsPort = await listen(tls);
  // Git is told of a proxy, which leads every connection to the server above: no name has to be resolved.
  const proxy = createServer((_, response) => response.writeHead(400).end());
  proxy.on('connect', (_, client) => {
    const upstream = connect(tlsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [upstream, client]) socket.on('error', () => socket.destroy());
  });
  const proxyPort = await listen(proxy);
  const configFile = path.join(folder, 'gitconfig');
  const http = `[http]\n\tproxy = http://127.0.0.1:${proxyPort}\n\tsslCAInfo = ${certificate.certFile}\n`;
  writeFileSync(configFile, `${http}[init]\n\tdefaultBranch = main\n`);
  const close = async (): Promise<void> => {
    tls.closeAllConnections();
    await Promise.all([tls, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    certificate.remove();
    rmSync(folder, { recursive: true });
  };
  return { configFile, close };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(address && typeof address === 'object' ? address.port : 0);
    });
  });
}

function serve(request: IncomingMessage, response: ServerResponse, host: { world: World; folder: string }): void {
  const url = new URL(request.url ?? '/', 'https://github.com');
  const [, owner = '', name = '', rest = ''] = /^\/([^/]+)\/([^/]+?)(?:\.git)?(\/.*)$/.exec(url.pathname) ?? [];
  const repository = host.world.findRepository(owner, name);
  const isPush = `${url.search}${rest}`.includes('git-receive-pack');
  const refusal = findRefusal(request, repository, isPush, host.world);
  if (refusal !== undefined || !repository) {
    const headers = refusal === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {};
    response.writeHead(refusal ?? 404, headers).end();
    return;
  }
  const folder = `${repository.owner.login}-${repository.name}.git`;
  createBareRepository(path.join(host.folder, folder), repository);
  const env = {
    PATH: process.env['PATH'],
    GIT_PROJECT_ROOT: host.folder,
    GIT_HTTP_EXPORT_ALL: '1',
    REQUEST_METHOD: request.method,
    PATH_INFO: `/${folder}${rest}`,
    QUERY_STRING: url.search.slice(1),
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
    GIT_PROTOCOL: request.headers['git-protocol']?.toString() ?? '',
    REMOTE_USER: 'token',
  };
  const git = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  git.stdin.on('error', () => request.destroy());
  request.pipe(git.stdin);
  readCgiHead(git.stdout, (status, headers) => git.stdout.pipe(response.writeHead(status, headers)));
}

/** GitHub answers 404 for what a token does not reach, and 403 for a push that it may not do. */
function findRefusal(request: IncomingMessage, repository: Repository | undefined, isPush: boolean, world: World) {
  const [, basic = ''] = /^basic (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const password = Buffer.from(basic, 'base64').toString().split(':')[1] ?? '';
  if (password === '') return repository && !repository.private && !isPush ? undefined : 401;
  const token = findLiveToken(password, world, Date.now());
  if (!token) return 401;
  if (!repository || !repositoriesOfToken(token, world).includes(repository)) return 404;
  return includesPermissions(token.permissions, { contents: isPush ? 'write' : 'read' }) ? undefined : 403;
}

function createBareRepository(folder: string, { files }: Repository): void {
  if (existsSync(folder)) return;
  const git = (args: string[], input = ''): void => {
    execFileSync('git', ['-C', folder, ...args], { input, stdio: ['pipe', 'ignore', 'ignore'] });
  };
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder]);
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const added = [...files].map(([name, text]) => `M 100644 inline ${name}\n${data(text)}`);
  const commit = `commit refs/heads/main\ncommitter Mona <mona@example.com> 1767225600 +0000\n${data('Begin')}`;
  git(['fast-import', '--quiet'], `${commit}${added.join('')}`);
}
