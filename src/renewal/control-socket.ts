/** The socket by which the post step stops the idle process: it lies in the step's folder, which is the user's alone. */
import { connect, createServer, type Server } from 'node:net';
import type { LastWords } from './plan.ts';
import { SOCKET } from './folder.ts';

const STOP = 'stop\n';

/** `onStop` gives what is to be answered. The working directory must be the folder. @throws when it cannot be made */
export async function listenForStop(onStop: () => Promise<LastWords>): Promise<Server> {
  const server = createServer((socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (part: string) => {
      text += part;
      if (text !== STOP) return;
      void onStop().then((words) => socket.end(JSON.stringify(words)));
    });
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(SOCKET, resolve),
  );
  return server;
}

/**
 * Waits until the process has finished what is on its way; `undefined` when nobody answers in time. The working directory is changed
 * for the time of the call: a socket's whole path would be too long.
 */
export async function stopBySocket(
  folder: string,
  timeoutMs: number,
): Promise<LastWords | undefined> {
  const before = process.cwd();
  try {
    process.chdir(folder);
    const socket = connect(SOCKET);
    return await ask(socket, timeoutMs);
  } catch {
    return undefined;
  } finally {
    process.chdir(before);
  }
}

async function ask(socket: ReturnType<typeof connect>, timeoutMs: number): Promise<LastWords> {
  const timer = setTimeout(() => socket.destroy(new Error('no answer in time')), timeoutMs);
  try {
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    socket.on('connect', () => socket.write(STOP));
    await new Promise<void>((resolve, reject) =>
      socket.on('error', reject).on('close', () => resolve()),
    );
    return JSON.parse(text) as LastWords;
  } finally {
    clearTimeout(timer);
  }
}
