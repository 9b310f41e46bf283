import { beforeEach, describe, expect, it } from '@jest/globals';
import { Shelf } from './shelf.js';

describe('a shelf', () => {
  let now: number;
  let shelf: Shelf<string>;
  beforeEach(() => {
    now = 0;
    shelf = new Shelf({ seconds: 5, mostBytes: 80 }, () => now);
  });

  it('gives what was kept while its version is the current one', () => {
    shelf.keep('a', '1', 'page', 10);
    expect(shelf.find('a', '1')).toBe('page');
    expect(shelf.find('a', '2')).toBeNull();
    expect(shelf.find('a', '1')).toBeNull();
  });

  it('gives nothing after its seconds', () => {
    shelf.keep('a', '1', 'page', 10);
    now = 4999;
    expect(shelf.find('a', '1')).toBe('page');
    now = 5000;
    expect(shelf.find('a', '1')).toBeNull();
  });

  it('lets go what was not used for longest when it is full', () => {
    for (let at = 0; at < 8; at++) shelf.keep(String(at), '1', 'page', 10);
    shelf.find('0', '1');
    shelf.keep('8', '1', 'page', 10);
    expect(shelf.find('1', '1')).toBeNull();
    expect(shelf.find('0', '1')).toBe('page');
    expect(shelf.find('8', '1')).toBe('page');
  });

  it('keeps nothing that would push out nearly everything else, and no former version of it', () => {
    shelf.keep('a', '1', 'small', 10);
    shelf.keep('a', '1', 'large', 11);
    expect(shelf.find('a', '1')).toBeNull();
  });
});
