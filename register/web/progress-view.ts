/** The steps of a registration: what is done, what is to be done now, and what went wrong. */
import { STEPS, type State, type Step } from '../progress.ts';
import { html, type Html } from './html.ts';
import { renderInstallation } from './installation-view.ts';
import { renderProblem } from './problem-view.ts';
import { renderForm, type Session } from './registration-form.ts';
import { renderResult } from './result-view.ts';

const TITLES: Readonly<Record<Step, string>> = {
  register: 'Register the app on GitHub',
  store: 'Store its key',
  install: 'Install it',
  prove: 'Prove that it works',
};

const CHECK = html`<svg width="14" height="14" viewBox="0 0 14 14" fill="none" aria-hidden="true">
  <path
    d="M2.5 7.5 6 11l5.5-7.5"
    stroke="currentColor"
    stroke-width="2.4"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;

export function renderHeading({ plan }: Session, { step, app, problem }: State): Html {
  const name = app?.name ?? plan.name;
  if (step === 'finished') {
    return html`<h1>${name} is ready</h1>
      <p>
        Paste the workflow below. Each job gets its own token, which is revoked when the job ends.
      </p>`;
  }
  if (problem) {
    return html`<h1>${problem.what}</h1>
      <p>The marked step shows the cause and what you can do.</p>`;
  }
  return app
    ? html`<h1>${name} is registered</h1>
        <p>A few more steps and your workflows can use it.</p>`
    : html`<h1>Register ${name} for ${plan.owner.login}</h1>
        <p>
          A GitHub App gives your workflows short-lived tokens that can do what is listed here, and
          nothing else. Nothing is created until you press the button.
        </p>`;
}

export function renderProgress(session: Session, state: State): Html {
  const steps = STEPS.map((step, index) => renderStep(session, state, step, index));
  return html`<h2>${state.step === 'finished' ? 'Done' : 'What happens'}</h2>
    <ol class="steps">
      ${steps}
    </ol>
    ${state.step === 'finished' ? renderResult(state) : undefined}`;
}

function renderStep(session: Session, state: State, step: Step, index: number): Html {
  const result = state.results[step];
  const isCurrent = state.step === step;
  const status =
    result !== undefined ? 'done' : !isCurrent ? 'waiting' : state.problem ? 'failed' : 'current';
  const isBusy = isCurrent && state.isBusy;
  const mark = status === 'done' ? CHECK : html`${status === 'failed' ? '!' : index + 1}`;
  const words = { done: 'Done: ', waiting: 'Later: ', failed: 'Failed: ', current: 'Now: ' }[
    status
  ];
  return html`<li
    class="step ${status}${isBusy ? ' busy' : ''}"
    ${isCurrent ? html`aria-current="step"` : undefined}
  >
    <span class="mark" aria-hidden="true">${mark}</span>
    <h3><span class="visually-hidden">${words}</span>${TITLES[step]}</h3>
    ${result === undefined ? undefined : html`<p>${result}</p>`}
    ${isCurrent ? renderCurrent(session, state, step) : undefined}
  </li>`;
}

function renderCurrent(session: Session, state: State, step: Step): Html {
  if (state.problem) return renderProblem(state.problem, state.choices, session.formToken);
  if (step === 'register')
    return state.isBusy ? html`<p>Fetching its key …</p>` : renderForm(session);
  if (step === 'store') return html`<p>Storing …</p>`;
  if (step === 'install') return renderInstallation(session.plan, state);
  return html`<p>Minting a token and revoking it …</p>`;
}
