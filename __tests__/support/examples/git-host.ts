/**
 * `https://github.com` for git: a proxy that leads every connection to a git server of our own, so
 * that no name is resolved.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalGitHub } from '../../../local-github/server.ts';
import { createCertificate } from '../certificate.ts';
import { GitServer } from '../git/git-server.ts';
import { CURRENT_REPOSITORY, PULL_REQUEST_BRANCH, SUBMODULES } from './octo-world.ts';

export interface GitHost {
  /** What is behind that name. */
  server: GitServer;
  /** A git configuration that leads github.com here; for `GIT_CONFIG_SYSTEM`. */
  configFile: string;
  close: () => Promise<void>;
}

/**
 * With all repositories that the world has at this moment, and the submodules of the current one.
 */
export async function startGitHost(github: LocalGitHub): Promise<GitHost> {
  const certificate = createCertificate('DNS:github.com');
  const server = await GitServer.start(github, certificate);
  fillAll(server, github);
  const proxy = createServer((_, response) => response.writeHead(400).end());
  proxy.on('connect', (_, client) => {
    const upstream = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [upstream, client]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) =>
    proxy.once('error', reject).listen(0, '127.0.0.1', resolve),
  );
  const address = proxy.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'git-host-'));
  const configFile = path.join(folder, 'gitconfig');
  writeFileSync(
    configFile,
    `[http]\n\tproxy = http://127.0.0.1:${port}\n\tsslCAInfo = ${certificate.certFile}\n`,
  );
  const close = async (): Promise<void> => {
    await server.close();
    await new Promise((resolve) => proxy.close(resolve));
    certificate.remove();
    rmSync(folder, { recursive: true });
  };
  return { server, configFile, close };
}

/** A submodule is the commit of another repository, so the current one comes last. */
function fillAll(server: GitServer, { world }: LocalGitHub): void {
  const commits = new Map<string, string>();
  for (const { owner, name, files } of world.repositories) {
    const fullName = `${owner.login}/${name}`;
    if (fullName === CURRENT_REPOSITORY) continue;
    commits.set(fullName, server.fill(fullName, { files: Object.fromEntries(files) }));
  }
  const [owner = '', name = ''] = CURRENT_REPOSITORY.split('/');
  const submodules = Object.fromEntries(
    SUBMODULES.map(({ folder, url, fullName }) => [
      folder,
      { url, commit: commits.get(fullName) ?? '' },
    ]),
  );
  server.fill(CURRENT_REPOSITORY, {
    files: Object.fromEntries(world.findRepository(owner, name)?.files ?? []),
    submodules,
    branches: [PULL_REQUEST_BRANCH],
  });
}
