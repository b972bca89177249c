/**
 * A visitor of the local GitHub's website without a browser: keeps cookies, follows redirects
 * within the site.
 */

export interface Page {
  status: number;
  /** Where the visitor ended up; elsewhere when a redirect leads away from the site. */
  url: string;
  text: string;
}

type Fields = Readonly<Record<string, string>>;

export class Visitor {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  get(path: string): Promise<Page> {
    return this.#visit(new URL(path, this.#origin), {});
  }

  post(path: string, fields: Fields | URLSearchParams): Promise<Page> {
    return this.#visit(new URL(path, this.#origin), {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
  }

  signIn(login: string): Promise<Page> {
    return this.post('/session', { login, return_to: '/' });
  }

  async #visit(url: URL, init: RequestInit): Promise<Page> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { accept: 'text/html', cookie };
    const reply = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const location = reply.headers.get('location');
    if (location === null) return { status: reply.status, url: url.href, text: await reply.text() };
    const next = new URL(location, url);
    if (next.origin !== url.origin) return { status: reply.status, url: next.href, text: '' };
    return this.#visit(next, {});
  }
}
