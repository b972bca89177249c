/** Opens the page in the person's browser, where there is one to be seen. */
import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** The command that opens a URL; nothing where nobody would see the browser. */
export function findOpener(
  platform: NodeJS.Platform,
  env: Environment,
): [string, ...string[]] | undefined {
  const [browser, ...rest] = (env['BROWSER'] ?? '').split(' ').filter((word) => word !== '');
  if (browser !== undefined) return [browser, ...rest];
  if (env['SSH_CONNECTION'] !== undefined) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const hasScreen = env['DISPLAY'] !== undefined || env['WAYLAND_DISPLAY'] !== undefined;
  return hasScreen || env['WSL_DISTRO_NAME'] !== undefined ? ['xdg-open'] : undefined;
}

/** Returns whether a browser was started; the URL is printed in any case. */
export async function openBrowser(url: string): Promise<boolean> {
  const opener = findOpener(process.platform, process.env);
  if (!opener) return false;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  const { promise, resolve } = Promise.withResolvers<boolean>();
  child.once('error', () => {
    resolve(false);
  });
  child.once('spawn', () => {
    child.unref();
    resolve(true);
  });
  return promise;
}
