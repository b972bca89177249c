/** That the table of spellings and the input names agree with the catalogue. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readCatalogue } from '../../../catalogue/permissions.ts';
import { findAllowedLevels } from '../../../src/access/permissions/catalogue.ts';
import {
  permissionInputName,
  SPELLINGS,
  toPermissionName,
} from '../../../src/access/permissions/spellings.ts';

const CATALOGUE = readCatalogue(join(import.meta.dirname, '../../../schemas/app-permissions.json'));

test.each([...SPELLINGS])(
  'the spelling %s stands for a permission of the catalogue and hides none',
  (spelling, name) => {
    expect(findAllowedLevels(name)).toBeDefined();
    expect(findAllowedLevels(spelling)).toBeUndefined();
  },
);

test.each(CATALOGUE)(
  '$name has the levels of the catalogue, or any if the catalogue lists none',
  ({ name, levels }) => {
    expect(findAllowedLevels(name)).toEqual(
      levels.length > 0 ? levels : ['read', 'write', 'admin'],
    );
  },
);

test.each(CATALOGUE)('the input of $name leads back to its name', ({ name }) => {
  expect(permissionInputName(name)).toMatch(/^permission(-[a-z]+)+$/);
  expect(toPermissionName(permissionInputName(name).replace('permission-', ''))).toBe(name);
});
