/** `https://github.com` for git: a proxy that leads every connection to a git server of our own, so that no name is resolved. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalGitHub } from '../../../local-github/server.ts';
import { createCertificate } from '../certificate.ts';
import { GitServer } from '../git-server.ts';

export interface GitHost {
  /** A git configuration that leads github.com here; for `GIT_CONFIG_SYSTEM`. */
  configFile: string;
  close: () => Promise<void>;
}

/** With all repositories that the world has at this moment. */
export async function startGitHost(github: LocalGitHub): Promise<GitHost> {
  const certificate = createCertificate('DNS:github.com');
  const server = await GitServer.start(github, certificate);
  for (const { owner, name, files } of github.world.repositories) {
    server.fill(`${owner.login}/${name}`, { files: Object.fromEntries(files) });
  }
  const proxy = createServer((_, response) => response.writeHead(400).end());
  proxy.on('connect', (_, client) => {
    const upstream = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [upstream, client]) socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => proxy.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'git-host-'));
  const configFile = path.join(folder, 'gitconfig');
  writeFileSync(configFile, `[http]\n\tproxy = http://127.0.0.1:${port}\n\tsslCAInfo = ${certificate.certFile}\n`);
  const close = async (): Promise<void> => {
    await server.close();
    await new Promise((resolve) => proxy.close(resolve));
    certificate.remove();
    rmSync(folder, { recursive: true });
  };
  return { configFile, close };
}
