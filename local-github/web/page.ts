/** How the website's pages and redirects are written. */
import type { Answer } from '../http/answers.ts';

/** Text that is HTML already. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | Html | Html[];

/** Everything that is put in is escaped, unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const toText = (part: Part): string => {
    if (typeof part === 'string')
      return part.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
    return part instanceof Html ? part.text : part.map(({ text }) => text).join('');
  };
  return new Html(strings.map((text, index) => text + toText(parts[index] ?? '')).join(''));
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color:#1f2328}
h1{font-size:1.5rem}fieldset{border:1px solid #d1d9e0;border-radius:6px;margin:1rem 0}
.error{background:#ffebe9;border:1px solid #cf222e;border-radius:6px;padding:.75rem 1rem}
input[type=text]{font:inherit;padding:.3rem .6rem;width:20rem}
button,input[type=submit]{font:inherit;padding:.3rem 1rem;border-radius:6px;border:1px solid #1f883d;background:#1f883d;color:#fff}`;

export function page(title: string, body: Html, status = 200): Answer {
  const head = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title} · Local GitHub</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        ${body}
      </body>
    </html>`;
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: head.text };
}

export const notFoundPage = (): Answer =>
  page('Page not found', html`<p>This is not the web page you are looking for.</p>`, 404);

export function redirect(location: string, cookie?: string): Answer {
  const headers = { location, ...(cookie !== undefined && { 'set-cookie': cookie }) };
  return {
    status: 302,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: '',
  };
}

/**
 * Not sent with a form from another site, and out of reach of scripts:
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#samesitesamesite-value
 */
export function toCookie(name: string, value: string, maxAge?: number): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${age}`;
}
