/** A problem: its cause, what to do, and what can be decided here. */
import type { Problem } from '../problem.ts';
import { CHOICES, type Offer } from '../progress.ts';
import { html, type Html } from './html.ts';

/** Takes the focus when it appears, so that it is read and its buttons are next. */
export function renderProblem(
  { why, next, links }: Problem,
  choices: Offer,
  formToken: string,
): Html {
  const ways = next.map((sentence) => html`<li>${sentence}</li>`);
  const pages = links.map(
    ({ text, url }) => html`<li><a href="${url}" target="_blank" rel="noopener">${text}</a></li>`,
  );
  const offered = CHOICES.filter((choice) => choices[choice] !== undefined);
  const buttons = offered.map(
    (choice, index) =>
      html`<button class="button ${index > 0 ? 'second' : ''}" name="choice" value="${choice}">
        ${choices[choice]}
      </button>`,
  );
  const list =
    ways.length + pages.length > 0
      ? html`<ul>
          ${ways}${pages}
        </ul>`
      : undefined;
  const form = html`<form class="actions" method="post" action="/choose">
    <input type="hidden" name="token" value="${formToken}" />${buttons}
  </form>`;
  return html`<div class="alert" role="alert" tabindex="-1">
    <p class="cause">${why}.</p>
    ${list}${buttons.length > 0 ? form : undefined}
  </div>`;
}
