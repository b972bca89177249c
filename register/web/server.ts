/** Serves the page on 127.0.0.1, takes the code from the browser, and keeps the page up to date. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type { Callback } from '../app/callback.ts';
import type { Plan } from '../plan/plan.ts';
import { CHOICES, type Progress } from '../progress.ts';
import { EventStream } from './event-stream.ts';
import type { NoticeName } from './notice.ts';
import { renderPage } from './page.ts';
import type { Session } from './registration-form.ts';
import { redirect, sendHtml, sendNotice } from './reply.ts';

export interface PageServer {
  url: string;
  session: Session;
  /** Ends every connection, when the page knows how it went. */
  close: () => Promise<void>;
}

interface Served {
  session: Session;
  callback: Callback;
  progress: Progress;
  events: EventStream;
  port: number;
}

/** Listens on a free port of this machine, for as long as the registration takes. */
export async function startPageServer(
  plan: Plan,
  callback: Callback,
  progress: Progress,
): Promise<PageServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(0, '127.0.0.1', resolve),
  );
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  // `localhost` may mean ::1 to the browser, where nobody listens.
  const url = `http://127.0.0.1:${port}`;
  const session = {
    plan,
    redirectUrl: `${url}/callback`,
    state: callback.state,
    formToken: randomBytes(32).toString('base64url'),
  };
  const events = new EventStream(session, progress);
  const served = { session, callback, progress, events, port };
  server.on('request', (request, response) => {
    serve(served, request, response).catch(() => request.socket.destroy());
  });
  const close = async (): Promise<void> => {
    await events.end();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  };
  return { url: `${url}/`, session, close };
}

async function serve(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A name of somebody's domain that leads here would let that domain read the page: DNS rebinding.
  if (
    !['127.0.0.1', 'localhost'].some((name) => request.headers.host === `${name}:${served.port}`)
  ) {
    response.writeHead(421, { 'content-type': 'text/plain' }).end('This address is not for you.\n');
    return;
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const route = `${request.method ?? ''} ${pathname}`;
  if (route === 'GET /' || route === 'GET /done') sendPage(served, response, pathname);
  else if (route === 'GET /events') served.events.add(response);
  else if (route === 'GET /callback') receiveCode(served, response, searchParams);
  else if (route === 'POST /choose') await takeChoice(served, request, response);
  else sendNotice(response, pathname.replace('/notice/', ''));
}

function sendPage(
  { session, progress, events }: Served,
  response: ServerResponse,
  pathname: string,
): void {
  const nonce = randomBytes(16).toString('base64');
  const page = renderPage(session, progress.state, { nonce, version: events.version });
  // The form keeps the default policy, under which its Origin header names this machine and is not
  // `null`.
  const policy = pathname === '/done' ? 'no-referrer' : 'strict-origin-when-cross-origin';
  sendHtml(response, 200, page, { nonce, policy });
}

/** Leads to an address without the code at once, so that it is in no address bar and no history. */
function receiveCode(
  { callback }: Served,
  response: ServerResponse,
  parameters: URLSearchParams,
): void {
  const receipt = callback.receive(parameters);
  redirect(
    response,
    receipt === 'accepted' || receipt === 'repeated' ? '/done' : toNoticePath(receipt),
  );
}

async function takeChoice(
  { session, progress }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams(await readText(request));
  const choice = CHOICES.find((each) => each === form.get('choice'));
  const isOurs = isEqual(form.get('token') ?? '', session.formToken);
  const isTaken = isOurs && choice !== undefined && progress.choose(choice);
  redirect(response, isTaken ? '/done' : toNoticePath('wrong-form'));
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function toNoticePath(name: NoticeName): string {
  return `/notice/${name}`;
}
