/** Sends an answer over the socket: right, or as badly as a scripted fault demands. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { randomRequestId } from '../world/identifiers.ts';
import type { Answer } from './answers.ts';
import type { Fault, FaultHeaders } from './faults.ts';
import { toWire } from './malformed.ts';

/** What is sent in the end; nothing when the request goes unanswered. */
export interface Sent {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Headers that every answer of GitHub has. */
function toHeaders(given: FaultHeaders, isJson: boolean, nowMs: number): Record<string, string> {
  const all: FaultHeaders = {
    date: new Date(nowMs).toUTCString(),
    server: 'github.com',
    ...(isJson && { 'content-type': 'application/json; charset=utf-8' }),
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': randomRequestId(),
    ...given,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

function render(status: number, headers: FaultHeaders, body: unknown, nowMs: number): Sent {
  const isJson = body !== undefined && typeof body !== 'string';
  const text = isJson ? JSON.stringify(body) : (body ?? '');
  return { status, headers: toHeaders(headers, isJson, nowMs), text };
}

/** What goes out for a request. `work` runs the endpoint; a fault decides whether that happens. */
export async function prepare(
  fault: Fault | undefined,
  work: () => Promise<Answer>,
  nowMs: number,
): Promise<Sent | undefined> {
  if (fault?.kind === 'answer') {
    if (fault.work) await work();
    return render(fault.status, fault.headers ?? {}, fault.body, nowMs);
  }
  if (fault?.kind === 'redirect') {
    const body = { message: 'Moved Permanently', url: fault.location };
    return render(fault.status, { location: fault.location }, body, nowMs);
  }
  if (fault?.kind === 'reset' || fault?.kind === 'silence') {
    if (fault.work) await work();
    return undefined;
  }
  const { status, headers = {}, body } = await work();
  if (fault?.kind !== 'change') return render(status, headers, body, nowMs);
  const changed =
    fault.change && body !== null && typeof body === 'object' ? fault.change({ ...body }) : body;
  return render(fault.status ?? status, { ...headers, ...fault.headers }, changed, nowMs);
}

/** Puts the answer on the wire. Resolves when all that will be sent is sent. */
export async function deliver(
  response: ServerResponse,
  fault: Fault | undefined,
  sent: Sent | undefined,
): Promise<void> {
  if (!sent) {
    if (fault?.kind === 'reset') response.socket?.destroy();
    return;
  }
  if (fault?.kind === 'slow') await sleep(fault.delayMs, undefined, { ref: false });
  if (fault?.kind === 'malformed') {
    deliverMalformed(response, fault, sent);
    return;
  }
  const compression = fault?.kind === 'compress' && sent.text !== '' ? fault.encoding : undefined;
  const plain = Buffer.from(sent.text);
  const bytes = compression === undefined ? plain : COMPRESSORS[compression](plain);
  response.sendDate = false;
  response.writeHead(sent.status, {
    ...(sent.status !== 204 && { 'content-length': bytes.length }),
    ...(compression !== undefined && { 'content-encoding': compression }),
    ...sent.headers,
  });
  if (fault?.kind === 'truncate') {
    response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
    return;
  }
  if (fault?.kind === 'slow-body') {
    response.flushHeaders();
    const size = Math.ceil(bytes.length / 4);
    for (let from = 0; from < bytes.length; from += size) {
      await sleep(fault.delayMs, undefined, { ref: false });
      response.write(bytes.subarray(from, from + size));
    }
    response.end();
    return;
  }
  response.end(bytes);
}

const COMPRESSORS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };

/** Around Node's own server, which would not send such a thing. */
function deliverMalformed(
  { socket }: ServerResponse,
  { form, isBodyLost = false }: Extract<Fault, { kind: 'malformed' }>,
  sent: Sent,
): void {
  const { head, body } = toWire(form, sent);
  socket?.end(isBodyLost ? head : head + body);
}
