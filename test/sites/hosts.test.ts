// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { readHints, SITE_MATCHES } from '../../lib/sites/registry.ts';

const NOTHING = { titles: [], topics: [], slug: null };
const PATTERN = /^https:\/\/\*\.([a-z0-9-]+(?:\.[a-z0-9-]+)+)(\/.*)$/;

beforeEach(() => {
  document.title = 'Dark';
  document.body.innerHTML = '<h1 id="firstHeading">Dark</h1>';
});

describe('a page is read', () => {
  test.each(SITE_MATCHES)('where the extension runs: %s', (pattern) => {
    const host = PATTERN.exec(pattern)?.[1] ?? '';
    expect(readHints(document, `en.${host}`).titles).toContain('Dark');
  });
});

describe('a page is not read', () => {
  test.each([
    'example.org',
    'notnetflix.com',
    'netflix.com.example.org',
    'fakewikipedia.org',
    'www.wikipedia.org.example.org',
    'evilfandom.com',
    'breakingbad.fandom.com.example.org',
    'music.apple.com',
    'localhost',
    '',
  ])('on %j', (host) => expect(readHints(document, host)).toEqual(NOTHING));
});

describe('the patterns', () => {
  test.each(SITE_MATCHES)('are of https, and of a named host: %s', (pattern) => expect(pattern).toMatch(PATTERN));
  test('are each there once', () => expect(new Set(SITE_MATCHES).size).toBe(SITE_MATCHES.length));
  test('ask no shop for more than its videos', () => {
    const shops = SITE_MATCHES.filter((pattern) => pattern.includes('.amazon.'));
    expect(shops.length).toBeGreaterThan(0);
    for (const pattern of shops) expect(pattern).toMatch(/\/gp\/video\/\*$/);
  });
});
