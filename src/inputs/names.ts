/** Compares the names of the inputs that arrived with those that the action declares. */
import { listDeclaredInputs } from './declared.ts';
import { listGivenInputs } from '../runner/environment.ts';

/**
 * The runner passes undeclared inputs along and only warns. What looks into them is loaded when
 * there are some.
 * @throws InputError for one that stands for a declared input
 */
export async function checkInputNames(
  inputs: Parameters<typeof listDeclaredInputs>[0],
): Promise<void> {
  const declared = listDeclaredInputs(inputs);
  const undeclared = listGivenInputs().filter((name) => !declared.includes(name));
  if (undeclared.length === 0) return;
  const { refuseUnknownInputs } = await import('./unknown.ts');
  refuseUnknownInputs(undeclared, declared);
}
