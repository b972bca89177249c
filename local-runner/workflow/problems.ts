/**
 * What GitHub's language service finds wrong with a workflow: inputs, outputs, names and steps that
 * do not exist.
 */
import { data, DescriptionDictionary } from '@actions/expressions';
import { validate, type ContextProviderConfig } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadAction } from './actions.ts';

/** Names that a workflow may use as `vars.NAME` and `secrets.NAME`. */
export interface KnownNames {
  vars: readonly string[];
  secrets: readonly string[];
}

interface ActionReference {
  owner: string;
  name: string;
  ref: string;
  path?: string;
}

/**
 * One line for each, the warnings included: a name that does not exist is no more than that to the
 * service.
 */
export async function findProblems(workflow: string, known: KnownNames): Promise<string[]> {
  // The service keeps what it has parsed by its address.
  const address = `file:///.github/workflows/${crypto.randomUUID()}.yml`;
  const document = TextDocument.create(address, 'yaml', 0, workflow);
  const diagnostics = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: (reference: ActionReference) => Promise.resolve(describe(reference)),
    },
    contextProviderConfig: toContextProvider(known),
  });
  return diagnostics.map(({ range, message }) => {
    const line = workflow.split('\n')[range.start.line]?.trim() ?? '';
    return `${typeof message === 'string' ? message : message.value} (${line})`;
  });
}

function describe({ owner, name, ref, path }: ActionReference) {
  const uses = `${[owner, name, path].filter(Boolean).join('/')}@${ref}`;
  const { inputs, outputs } = loadAction(uses);
  const toEntries = (ids: string[]) =>
    Object.fromEntries(ids.map((id) => [id, { description: id }]));
  return {
    name: uses,
    description: uses,
    inputs: toEntries(inputs.map(({ id }) => id)),
    outputs: toEntries(outputs),
  };
}

/**
 * Left to itself, the service takes every variable and secret, and every output of a step, to be
 * there.
 */
function toContextProvider(known: KnownNames): ContextProviderConfig {
  return {
    getContext: (name, given, { job }) => {
      if (name === 'vars' || name === 'secrets') return Promise.resolve(toDictionary(known[name]));
      if (name !== 'steps' || !given) return Promise.resolve(given);
      const steps = given.pairs().map(({ key, value }) => {
        const step = job?.steps.find(({ id }) => id === key);
        if (!step || !('uses' in step)) return { key, value };
        const outputs = {
          key: 'outputs',
          value: toDictionary(loadAction(step.uses.value).outputs),
        };
        const results = toDictionary(['conclusion', 'outcome']).pairs();
        return { key, value: new DescriptionDictionary(outputs, ...results) };
      });
      return Promise.resolve(new DescriptionDictionary(...steps));
    },
  };
}

function toDictionary(names: readonly string[]): DescriptionDictionary {
  return new DescriptionDictionary(
    ...names.map((key) => ({ key, value: new data.StringData('') })),
  );
}
