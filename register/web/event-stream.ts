/**
 * Sends every open page what has changed:
 * https://developer.mozilla.org/docs/Web/API/Server-sent_events
 */
import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '../progress.ts';
import { renderHeading, renderProgress } from './progress-view.ts';
import type { Session } from './registration-form.ts';

const FLUSH_MS = 2_000;

export class EventStream {
  readonly #session: Session;
  readonly #progress: Progress;
  readonly #pages = new Set<ServerResponse>();
  #version = 0;

  constructor(session: Session, progress: Progress) {
    this.#session = session;
    this.#progress = progress;
    progress.listen((_, line) => {
      this.#version += 1;
      for (const page of this.#pages) this.#send(page, line);
    });
  }

  /** The version of what a page shows, so that it can recognize news. */
  get version(): string {
    return String(this.#version);
  }

  add(page: ServerResponse): void {
    page.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    this.#pages.add(page);
    page.once('close', () => this.#pages.delete(page));
    // A browser that goes away in the middle does not concern the registration.
    page.on('error', () => this.#pages.delete(page));
    this.#send(page);
  }

  /** Resolves when the pages have got everything. */
  async end(): Promise<void> {
    const ends = [...this.#pages].map((page) => {
      page.end('event: end\ndata:\n\n');
      return finished(page);
    });
    await Promise.race([Promise.allSettled(ends), sleep(FLUSH_MS, undefined, { ref: false })]);
  }

  #send(page: ServerResponse, line = ''): void {
    const { state } = this.#progress;
    const news = {
      version: this.version,
      progress: renderProgress(this.#session, state).text,
      heading: renderHeading(this.#session, state).text,
      line,
    };
    page.write(`data: ${JSON.stringify(news)}\n\n`);
  }
}
