import { describe, expect, it } from 'vitest';
import { bearerToken, cookieValue } from './credentials.ts';

describe('cookieValue', () => {
  it.each([
    ['alone', 'sid=abc', 'abc'],
    ['among others', 'a=1; sid=abc; b=2', 'abc'],
    ['without spaces', 'a=1;sid=abc', 'abc'],
    ['beside a cookie that cannot be decoded', 'other=%zz; sid=abc', 'abc'],
    ['with = in the value', 'sid=a=b', 'a=b'],
    ['a longer name', 'xsid=abc', null],
    ['an empty value', 'sid=', null],
    ['no value', 'sid', null],
    ['no header', undefined, null],
  ])('%s', (_title, header, value) => {
    expect(cookieValue(header, 'sid')).toBe(value);
  });
});

describe('bearerToken', () => {
  it.each([
    ['Bearer gr_abc', 'gr_abc'],
    ['bearer gr_abc', 'gr_abc'],
    ['Bearer   gr_abc ', 'gr_abc'],
    ['Bearer', null],
    ['Bearer ', null],
    ['Bearer a b', null],
    ['Basic YTpi', null],
    ['', null],
    [undefined, null],
  ])('%j', (header, token) => {
    expect(bearerToken(header)).toBe(token);
  });
});
