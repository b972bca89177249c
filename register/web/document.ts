/** The frame of every page: head, title, and what may load in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Html, html } from './html.ts';

const read = (name: string): Html =>
  new Html(readFileSync(path.join(import.meta.dirname, name), 'utf8'));

const STYLE = read('style.css');
const SCRIPT = read('live.js');

const LOGO = html`<svg width="28" height="28" viewBox="0 0 28 28" fill="none" aria-hidden="true">
  <rect x="1" y="1" width="26" height="26" rx="8" fill="currentColor" opacity=".16" />
  <circle cx="10.5" cy="14" r="4.5" stroke="currentColor" stroke-width="2.5" />
  <path d="M15 14h8m-3 0v4" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" />
</svg>`;

/** Not said in a file, which may be anywhere. */
const ONLY_HERE = html`<span class="where">Only on this machine</span>`;

interface Document {
  /** Of the window or tab. */
  title: string;
  heading: Html;
  main: Html;
  /**
   * Style and script of the page carry it, and nothing else may run. None for a file, which has no
   * script.
   */
  nonce?: string;
  /** Whether the page follows what happens. */
  isLive?: boolean;
}

export function renderDocument({ title, heading, main, nonce, isLive = false }: Document): string {
  const refresh = html`<noscript><meta http-equiv="refresh" content="5" /></noscript>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${isLive ? refresh : undefined}
        <style nonce="${nonce}">
          ${STYLE}
        </style>
      </head>
      <body>
        <p class="ended" id="ended" role="status" hidden>
          The program behind this page has ended. See its terminal for how far it got.
        </p>
        <header>
          <div class="top">
            ${LOGO}<span>Scoped Token</span>${nonce === undefined ? undefined : ONLY_HERE}
          </div>
          <div class="title" id="title">${heading}</div>
        </header>
        ${main}
        <p class="visually-hidden" id="spoken" role="status"></p>
        ${
          isLive
            ? html`<script type="module" nonce="${nonce}">
                ${SCRIPT};
              </script>`
            : undefined
        }
      </body>
    </html>`.text;
}

/**
 * Allows the page's own style and script alone. Forms may be sent anywhere: a server with single
 * sign-on redirects the form to another host, and browsers hold `form-action` against redirects,
 * too.
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy/form-action
 */
export function toContentSecurityPolicy(nonce: string): string {
  const own = `'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `style-src ${own}`,
    `script-src ${own}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    'form-action *',
  ].join('; ');
}
