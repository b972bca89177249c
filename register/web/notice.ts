/** Pages for addresses that lead nowhere: what happened, and the way back. */
import type { Receipt } from '../app/callback.ts';
import { renderDocument } from './document.ts';
import { html } from './html.ts';

interface Notice {
  heading: string;
  cause: string;
  advice: string;
}

/** The notices by the last part of their address. */
const NOTICES: Readonly<Record<string, Notice>> = {
  'wrong-state': {
    heading: 'This is not the app that you planned',
    cause:
      'The address does not carry what this run of the program sent to GitHub, so the code in it was not used.',
    advice:
      'It may come from an earlier run or from someone else. Go back and press the button again, and delete any app that you do not recognize.',
  },
  'no-code': {
    heading: 'GitHub sent no code',
    cause: 'The address that GitHub led to holds no code, so no app can be fetched with it.',
    advice: 'Go back and press the button again.',
  },
  'wrong-form': {
    heading: 'This decision was not accepted',
    cause:
      'The form does not belong to this run of the program, or there is nothing left to decide.',
    advice: 'Go back to see how far it has come.',
  },
  'not-found': {
    heading: 'Page not found',
    cause: 'This program has only one page.',
    advice: 'Go back to it.',
  },
};

export type NoticeName = Exclude<Receipt, 'accepted' | 'repeated'> | 'wrong-form' | 'not-found';

export function renderNotice(name: string, nonce: string): string {
  const notice = NOTICES[name] ?? NOTICES['not-found'];
  const { heading = '', cause = '', advice = '' } = notice ?? {};
  return renderDocument({
    title: heading,
    nonce,
    heading: html`<h1>${heading}</h1>`,
    main: html`<main class="notice">
      <section class="card">
        <p>${cause}</p>
        <p class="hint">${advice}</p>
        <p class="actions"><a class="button" href="/">Back to the plan</a></p>
      </section>
    </main>`,
  });
}
