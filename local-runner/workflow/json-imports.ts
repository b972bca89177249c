/** Lets programs in plain Node use GitHub's workflow parser and language service. */
import { registerHooks } from 'node:module';

// Both import JSON without an attribute, which Node refuses. So a program imports this file first,
// and what needs it with `await import`. Jest loads them without it.
// https://github.com/actions/languageservices/issues/387
registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context);
    return resolved.url.endsWith('.json')
      ? { ...resolved, importAttributes: { type: 'json' } }
      : resolved;
  },
});
