import fc from 'fast-check';
import { LIMITS } from '../../../../../lambdas/core/read/document/limits';
import {
  NOTHING_STATED,
  type RawArticle,
  type StatedVersion,
} from '../../../../../lambdas/core/read/document/raw-article';
import { versionOf } from '../../../../../lambdas/core/read/document/version-of';

const TIME = '2026-10-06T09:00:00Z';

const of = (stated: Partial<RawArticle>) => versionOf({ ...NOTHING_STATED, ...stated });

const orderOf = (number: string | null, modifiedAt: string | null = TIME) =>
  of({ version: { id: 'urn:a', number }, modifiedAt })?.order ?? '';

/** Puts shuffled orders in the order of strings. */
const sorted = (orders: string[]) => orders.toReversed().sort();

describe('versionOf', () => {
  it('states number and time', () => {
    expect(of({ version: { id: 'urn:a', number: '2' }, modifiedAt: TIME })).toEqual({
      documentId: 'urn:a',
      order: '000000000002 2026-10-06T09:00:00.000Z',
    });
  });

  it('sorts numbers as numbers, whatever the time', () => {
    const orders = ['0', '1', '2', '9', '10', '99', '100'].map((number, index) =>
      orderOf(number, `2026-10-${20 - index}`),
    );
    expect(sorted(orders)).toEqual(orders);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        expect(orderOf(`${one}`) < orderOf(`${other}`)).toBe(one < other);
      }),
    );
  });

  it.each([null, '', '1.2', 'final', '-1', '1'.repeat(13)])('counts the number %j as zero', (number) => {
    expect(orderOf(number)).toBe(orderOf('0'));
  });

  it('sorts equal numbers by time, none first', () => {
    const times = [
      null,
      '2026-10-06T09:00:00+02:00',
      '2026-10-06T08:00:00Z',
      'Tue, 06 Oct 2026 09:00:00 GMT',
    ];
    const orders = times.map((time) => orderOf('3', time));
    expect(sorted(orders)).toEqual(orders);
    expect(new Set(orders).size).toBe(times.length);
  });

  it('goes by the time of publication where no other is stated', () => {
    const version: StatedVersion = { id: 'urn:a' };
    expect(of({ version, publishedAt: TIME })?.order).toBe(orderOf(null));
    expect(of({ version, publishedAt: '2026-01-01', modifiedAt: TIME })?.order).toBe(orderOf(null));
  });

  it.each<[string, Partial<RawArticle>]>([
    ['nothing', {}],
    ['an id alone', { version: { id: 'urn:a' } }],
    ['an id of the upload alone', { ownId: 'urn:a', modifiedAt: TIME }],
    ['a number alone', { version: { id: null, number: '2' }, modifiedAt: TIME }],
    ['a blank id', { version: { id: ' ', number: '2' } }],
    ['an id that is too long', { version: { id: 'a'.repeat(LIMITS.fieldCharacters + 1), number: '2' } }],
    ['an id and a time that is none', { version: { id: 'urn:a' }, modifiedAt: 'yesterday' }],
    ['an address alone', { url: 'https://packet.example/lamp' }],
    ['an address that was published', { url: 'https://packet.example/lamp', publishedAt: TIME }],
    ['the address of an outlet', { url: 'https://packet.example/', modifiedAt: TIME }],
  ])('is null where a document states %s', (_, stated) => {
    expect(of(stated)).toBeNull();
  });

  it('identifies a document without an id by its address, if it states when it was modified', () => {
    const url = 'https://packet.example/lamp';
    expect(of({ url, modifiedAt: TIME })).toEqual({ documentId: url, order: orderOf(null) });
    expect(of({ url: 'https://packet.example/?p=7', modifiedAt: TIME })?.documentId).toContain('?p=7');
    expect(of({ url, version: { id: 'urn:a' }, modifiedAt: TIME })?.documentId).toBe('urn:a');
  });

  it('is newer than every version of a document that it corrects', () => {
    const correction = of({ version: { id: 'urn:b', corrects: 'urn:a' }, modifiedAt: '2020-01-01' });
    expect(correction?.documentId).toBe('urn:a');
    const orders = [orderOf('1'), orderOf('9'.repeat(12)), correction?.order ?? ''];
    expect(sorted(orders)).toEqual(orders);
    expect(of({ version: { id: null, corrects: 'urn:a' } })?.documentId).toBe('urn:a');
  });

  it('sorts the versions of a correction', () => {
    const orders = ['1', '2', '10'].map(
      (number) => of({ version: { id: 'urn:b', corrects: 'urn:a', number } })?.order ?? '',
    );
    expect(sorted(orders)).toEqual(orders);
  });

  it('takes a document that names itself as its earlier version for that version', () => {
    const version = { id: 'urn:a', corrects: 'urn:a', number: '2' };
    expect(of({ version, modifiedAt: TIME })).toEqual({ documentId: 'urn:a', order: orderOf('2') });
  });
});
