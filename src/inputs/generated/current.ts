/** The inputs that current declares. Written by scripts/generate.ts from its action.yml. */
export const DECLARED_INPUTS = ['token-file'] as const;
