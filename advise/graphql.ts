/**
 * What a GraphQL request needs, as far as that can be concluded: GitHub publishes no permissions
 * for it.
 */
import { Kind, OperationTypeNode, parse, visit, type ASTNode, type DocumentNode } from 'graphql';
import type { Finding } from './finding.ts';
import { FIELDS, MUTATIONS } from './known/graphql-fields.ts';
import { needOfKnown } from './known/known-need.ts';

type Found = Pick<Finding, 'need' | 'gap'>;

export function readGraphql(query: string): Found[] {
  const document = parseQuery(query);
  if (!document) return [{ gap: 'the GraphQL request is not written here in full' }];
  return document.definitions.flatMap((definition): Found[] => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return readFields(definition);
    if (definition.operation !== OperationTypeNode.MUTATION) return readFields(definition);
    // A mutation's own answer holds nothing that is not open to whoever may do it.
    const fields = definition.selectionSet.selections.filter((each) => each.kind === Kind.FIELD);
    return fields.map((field) => toMutation(field.name.value));
  });
}

/** The fields of a query, wherever they stand. */
function readFields(node: ASTNode): Found[] {
  const names = new Set<string>();
  visit(node, { Field: (field) => void names.add(field.name.value) });
  const found = [...names].flatMap((name): Found[] => {
    const permissions = FIELDS.get(name);
    return permissions === undefined ? [] : [{ need: needOfKnown(`GraphQL ${name}`, permissions) }];
  });
  return found.length > 0 ? found : [{ need: needOfKnown('GraphQL', 'metadata=read') }];
}

function toMutation(name: string): Found {
  const permissions = MUTATIONS.get(name);
  if (permissions !== undefined) return { need: needOfKnown(`GraphQL ${name}`, permissions) };
  return { gap: `the GraphQL mutation '${name}' is not among those that are known` };
}

/** What the field needs that a refusal names: `addComment`, `repository.pullRequest`. */
export function readGraphqlPath(path: string): Found[] {
  const names = path.split('.');
  const known = names.map((name) => MUTATIONS.get(name) ?? FIELDS.get(name));
  const at = known.findLastIndex((permissions) => permissions !== undefined);
  const permissions = known[at];
  if (permissions === undefined) return [];
  return [{ need: needOfKnown(`GraphQL ${names[at] ?? ''}`, permissions) }];
}

/**
 * Texts that scripts put into a query are in braces of ours, which GraphQL would take for its own.
 */
function parseQuery(query: string): DocumentNode | undefined {
  try {
    return parse(query.replace(/\{[\w.]+\}(?=")|\{…\}/g, 'unknown'));
  } catch {
    return undefined;
  }
}
