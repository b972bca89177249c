/** Single inputs, from the environment that the runner makes to typed values. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { readBoolean, readChoice, readInteger, readRaw, readText } from '../../../src/runner/inputs.ts';

const give = (value: string): void => {
  process.env['INPUT_AN-INPUT'] = value;
};

afterEach(() => {
  delete process.env['INPUT_AN-INPUT'];
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
    expect(readBoolean('an-input', true)).toBe(expected);
  });

  test.each(['yes', 'no', 'on', '1', '0', 'tRUE', 'null', ' '])(
    'refuses %p as a boolean, naming the input',
    (value) => {
      give(value);
      expect(() => readBoolean('an-input', true)).toThrow(/'an-input'/);
    },
  );

  test.each([
    ['1', 1],
    ['600', 600],
    [' 60 ', 60],
    ['', 7],
  ])('reads %p as the number %p', (value, expected) => {
    give(value);
    expect(readInteger('an-input', { min: 1, max: 600, fallback: 7 })).toBe(expected);
  });

  test.each(['0', '601', '-1', '1.5', '1e2', '0x10', 'ten', '١', 'Infinity'])(
    'refuses %p as a number from 1 to 600',
    (value) => {
      give(value);
      expect(() => readInteger('an-input', { min: 1, max: 600, fallback: 7 })).toThrow(/'an-input'.*from 1 to 600/);
    },
  );

  test('trims text, and leaves raw text as it is', () => {
    give(' a b\n');
    expect(readText('an-input')).toBe('a b');
    expect(readRaw('an-input')).toBe(' a b\n');
  });

  test('tells an input that was not given from one that came out blank', () => {
    expect(readText('an-input')).toBe('');
    give(' \n');
    expect(() => readText('an-input')).toThrow(/'an-input' holds only blanks/);
  });

  test('takes a choice by its exact name', () => {
    give('b');
    expect(readChoice('an-input', ['a', 'b'], 'a')).toBe('b');
    give('B');
    expect(() => readChoice('an-input', ['a', 'b'], 'a')).toThrow(/'an-input' is 'B'.*'a', 'b'/);
  });

  test('shows no more than the beginning of a wrong value', () => {
    give('x'.repeat(1_000));
    expect(() => readChoice('an-input', ['a'], 'a')).toThrow(/^.{0,160}$/);
  });
});
