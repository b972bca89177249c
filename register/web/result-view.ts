/** The end: the workflow to paste, and the commands that it needs before. */
import type { State } from '../progress.ts';
import { html, type Html } from './html.ts';

export function renderResult({ workflow, commands }: State): Html {
  const before =
    commands.length === 0
      ? undefined
      : html`<h3 class="subhead">First store id and key</h3>
          ${renderCode(commands.join('\n'), 'commands')}`;
  return html`${before}
    <h3 class="subhead">The workflow</h3>
    <p class="hint">
      As <code>.github/workflows/example.yml</code>, or its steps in a workflow that you have.
    </p>
    ${renderCode(workflow ?? '', 'workflow')}`;
}

function renderCode(text: string, what: string): Html {
  return html`<div class="code">
    <pre tabindex="0" aria-label="${what}"><code>${text}</code></pre>
    <button class="button second copy" type="button">Copy</button>
  </div>`;
}
