/** Single inputs, from the environment that the runner makes to typed values. */
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  readBoolean,
  readChoice,
  readInteger,
  readRaw,
  readText,
} from '../../../src/inputs/values.ts';

const give = (value: string): void => {
  process.env['INPUT_OWNER'] = value;
};

afterEach(() => {
  delete process.env['INPUT_OWNER'];
});

describe('inputs', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    [' true\n', true],
    ['', true],
  ])('reads %p as the boolean %p', (value, expected) => {
    give(value);
    expect(readBoolean('owner', true)).toBe(expected);
  });

  test.each(['yes', 'no', 'on', '1', '0', 'tRUE', 'null', ' '])(
    'refuses %p as a boolean, naming the input',
    (value) => {
      give(value);
      expect(() => readBoolean('owner', true)).toThrow(/'owner'/);
    },
  );

  test.each([
    ['1', 1],
    ['600', 600],
    [' 60 ', 60],
    ['', 7],
  ])('reads %p as the number %p', (value, expected) => {
    give(value);
    expect(readInteger('owner', { min: 1, max: 600, fallback: 7 })).toBe(expected);
  });

  test.each(['0', '601', '-1', '1.5', '1e2', '0x10', 'ten', '١', 'Infinity'])(
    'refuses %p as a number from 1 to 600',
    (value) => {
      give(value);
      expect(() => readInteger('owner', { min: 1, max: 600, fallback: 7 })).toThrow(
        /'owner'.*from 1 to 600/,
      );
    },
  );

  test('trims text, and leaves raw text as it is', () => {
    give(' a b\n');
    expect(readText('owner')).toBe('a b');
    expect(readRaw('owner')).toBe(' a b\n');
  });

  test('distinguishes an input that was not given from one that came out blank', () => {
    expect(readText('owner')).toBe('');
    give(' \n');
    expect(() => readText('owner')).toThrow(/'owner' holds only blanks/);
  });

  test('accepts a choice by its exact name', () => {
    give('b');
    expect(readChoice('owner', ['a', 'b'], 'a')).toBe('b');
    give('B');
    expect(() => readChoice('owner', ['a', 'b'], 'a')).toThrow(/'owner' is 'B'.*'a', 'b'/);
  });

  test('shows no more than the beginning of a wrong value', () => {
    give('x'.repeat(1_000));
    expect(() => readChoice('owner', ['a'], 'a')).toThrow(/^.{0,160}$/);
  });
});
