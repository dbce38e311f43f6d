import fc from 'fast-check';
import { fromCursor, type Listing, toCursor } from '../../../lib/reader/cursor';
import { InvalidCursor } from '../../../lib/reader/reader';

const listing: Listing = { kind: 'name', of: 'port ellery', position: [/^[A-Z]+$/, /^\d+$/] };

test('a cursor is a short text, safe in URLs and headers, and gives back its position', () => {
  const position = fc.tuple(fc.stringMatching(/^[A-Z]{1,30}$/), fc.stringMatching(/^\d{1,30}$/));
  fc.assert(
    fc.property(position, (parts) => {
      const cursor = toCursor(listing, parts);
      expect(cursor).toMatch(/^[\w-]{1,200}$/);
      expect(fromCursor(cursor, listing)).toEqual(parts);
    }),
  );
});

test('the longest cursor is accepted: for a name of 100 characters of 4 bytes', () => {
  const longest = { ...listing, of: '𒀀'.repeat(100) };
  expect(fromCursor(toCursor(longest, ['A', '1']), longest)).toEqual(['A', '1']);
});

test.each([
  ['another kind', { ...listing, kind: 'articles' as const }, ['A', '1']],
  ['another name', { ...listing, of: 'ashmark' }, ['A', '1']],
  ['fewer parts', listing, ['A']],
  ['more parts', listing, ['A', '1', '2']],
  ['parts that are no keys', listing, ['A', 'PK']],
])('a cursor of %s is refused', (_, other, position) => {
  expect(() => fromCursor(toCursor(other, position), listing)).toThrow(InvalidCursor);
});

const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  '',
  '=',
  ' ',
  '\0',
  'A'.repeat(1_001),
  json(null),
  json({}),
  json(['name', 'port ellery', 'A', 1]),
  json([]),
])('no cursor: %j', (cursor) => {
  expect(() => fromCursor(cursor, listing)).toThrow(InvalidCursor);
});

test('a value of any other type is refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.anything()), (cursor) => {
      expect(() => fromCursor(cursor as string, listing)).toThrow(InvalidCursor);
    }),
  );
});
