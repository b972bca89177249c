/**
 * The one page of the program: the plan, and how far it has come. Also as a file, for a browser
 * elsewhere.
 */
import type { State } from '../progress.ts';
import { renderDocument } from './document.ts';
import { html, type Html } from './html.ts';
import { renderPlan } from './plan-view.ts';
import { renderHeading, renderProgress } from './progress-view.ts';
import { renderForm, type Session } from './registration-form.ts';

export function renderPage(
  session: Session,
  state: State,
  { nonce, version }: { nonce: string; version: string },
): string {
  const name = state.app?.name ?? session.plan.name;
  return renderDocument({
    title: `${name} · Scoped Token`,
    nonce,
    isLive: true,
    heading: renderHeading(session, state),
    main: html`<main>
      ${renderWarnings([...session.plan.warnings, ...state.warnings])} ${renderPlan(session.plan)}
      <section
        class="card"
        id="progress"
        data-version="${version}"
        aria-label="Progress"
        tabindex="-1"
      >
        ${renderProgress(session, state)}
      </section>
    </main>`,
  });
}

/** The plan and the form alone: what GitHub answers is pasted into the terminal. */
export function renderFile(session: Session): string {
  return renderDocument({
    title: `${session.plan.name} · Scoped Token`,
    heading: html`<h1>Register ${session.plan.name} for ${session.plan.owner.login}</h1>
      <p>
        After you have confirmed on GitHub, your browser will fail to reach 127.0.0.1. Copy the
        address that it shows, and paste it into the terminal where the program runs.
      </p>`,
    main: html`<main>
      ${renderWarnings(session.plan.warnings)} ${renderPlan(session.plan)}
      <section class="card" id="progress">
        <h2>Register the app on GitHub</h2>
        ${renderForm(session)}
      </section>
    </main>`,
  });
}

function renderWarnings(warnings: readonly string[]): Html | undefined {
  if (warnings.length === 0) return undefined;
  const items = warnings.map((warning) => html`<li><strong>Note.</strong> ${warning}</li>`);
  return html`<ul class="warnings" aria-label="Notes">
    ${items}
  </ul>`;
}
