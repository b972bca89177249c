/** The plan at a glance: GitHub's own page shows the name only. */
import { describeHolder } from '../plan/key-place.ts';
import { describeService } from '../key-service/reference.ts';
import { toMeaning } from '../plan/permissions.ts';
import type { Plan } from '../plan/plan.ts';
import { html, type Html } from './html.ts';

export function renderPlan(plan: Plan): Html {
  const { host, owner, name, isPublic, permissions } = plan;
  const rows = Object.entries(permissions).map(
    ([permission, level]) =>
      html`<li>
        <code>${permission.replaceAll('_', '-')}</code><span class="level ${level}">${level}</span>
        <p>${toMeaning(permission)}</p>
      </li>`,
  );
  return html`<section class="card" aria-labelledby="plan">
    <h2 id="plan">The plan</h2>
    <dl class="facts">
      <dt>Owner</dt>
      <dd>
        ${owner.login}
        <small>${owner.kind === 'user' ? 'A user' : 'An organization'} on ${host.name}</small>
      </dd>
      <dt>Name</dt>
      <dd>${name} <small>You can change it on GitHub.</small></dd>
      <dt>Installed by</dt>
      <dd>${isPublic ? 'Any account' : `${owner.login} only`}</dd>
      <dt>Webhook</dt>
      <dd>None</dd>
      <dt>Private key</dt>
      <dd>${renderKeyPlace(plan)}</dd>
    </dl>
    <h3 class="subhead" id="permissions">The most that its tokens can do</h3>
    <ul class="permissions" aria-labelledby="permissions">
      ${rows}
    </ul>
  </section>`;
}

function renderKeyPlace({ keyPlace, secretName, variableName }: Plan): Html {
  if (keyPlace.kind === 'file') {
    return html`${keyPlace.path} <small>A new file that only you can read.</small>`;
  }
  if (keyPlace.kind === 'key-service') {
    return html`${describeService(keyPlace)}
      <small
        >The app’s id goes to the variable <code>${variableName}</code> of
        ${describeHolder(keyPlace.users)}.</small
      >`;
  }
  return html`Secret <code>${secretName}</code>
    <small
      >Of ${describeHolder(keyPlace)}. The app’s id goes to the variable
      <code>${variableName}</code>.</small
    >`;
}
