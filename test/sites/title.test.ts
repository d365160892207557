import { describe, expect, test } from 'vitest';
import { stripAround } from '../../lib/sites/streaming.ts';
import { withoutSuffix } from '../../lib/sites/title.ts';

describe('a heading and what stands behind it in brackets', () => {
  test.each([
    ['Walter White (Breaking Bad)', ['Walter White', 'Breaking Bad']],
    ['Pilot (Breaking Bad)', ['Pilot', 'Breaking Bad']],
    ['Breaking Bad', ['Breaking Bad']],
    ['Birdman (or) The Unexpected', ['Birdman (or) The Unexpected']],
    ['(500)', ['(500)']],
    ['Jesse ()', ['Jesse ()']],
    ['', ['']],
  ])('%j', (title, parts) => expect(withoutSuffix(title)).toEqual(parts));
});

describe('a title without what stands around it', () => {
  test.each([
    ['Watch Breaking Bad | Netflix Official Site', 'Breaking Bad'],
    ['Breaking Bad - Netflix', 'Breaking Bad'],
    ['(12) Breaking Bad – YouTube', 'Breaking Bad'],
    ['Stream Dark — Plex', 'Dark'],
    ['(2) Watch Dark | Netflix', 'Dark'],
    ['Spider-Man', 'Spider-Man'],
    ['Watchmen', 'Watchmen'],
    ['Dark', 'Dark'],
    ['', ''],
  ])('%j', (title, bare) => expect(stripAround(title)).toBe(bare));
});
