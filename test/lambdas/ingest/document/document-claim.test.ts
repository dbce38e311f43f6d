import { claimOf, isSameDesk } from '../../../../lambdas/ingest/document/document-claim';
import { UPLOADED_AT } from '../../../../testing/articles';

const from = (key: string, source: string | null = 'Harbour Wire', bucket = 'b') => ({ bucket, key, source });
const claim = (place: ReturnType<typeof from>, documentId = 'urn:1', order = '1') =>
  claimOf({ documentId, order }, place, UPLOADED_AT);
const keyOf = (...given: Parameters<typeof claim>) => claim(...given)?.documentKey;

describe('claimOf', () => {
  it('claims nothing for an article that states no version', () => {
    expect(claimOf(null, from('wire/1.json'), UPLOADED_AT)).toBeUndefined();
  });

  it('names one document for one id in one feed, whichever the key and the version', () => {
    expect(claim(from('wire/2026/2.json', 'HARBOUR WIRE'), 'urn:1', '2')).toEqual({
      ...claim(from('wire/1.json')),
      order: '2',
    });
  });

  it.each([
    ['id', keyOf(from('wire/1.json'), 'urn:2')],
    ['folder', keyOf(from('stranger/1.json'))],
    ['outlet', keyOf(from('wire/1.json', 'Inland Post'))],
    ['bucket', keyOf(from('wire/1.json', 'Harbour Wire', 'c'))],
  ])('names another document for another %s', (_, key) => {
    expect(key).not.toBe(keyOf(from('wire/1.json')));
  });
});

describe('isSameDesk', () => {
  it.each<[string, boolean, ReturnType<typeof from>, ReturnType<typeof from>]>([
    ['one folder, whatever the outlets', true, from('wire/1.txt', null), from('wire/2.json')],
    ['another folder', false, from('stranger/1.txt'), from('wire/2.json')],
    ['another bucket', false, from('wire/1.txt', null, 'c'), from('wire/2.json')],
    ['no folders and one outlet', true, from('1.txt'), from('2.json', 'harbour wire')],
    ['no folders and two outlets', false, from('1.txt'), from('2.json', 'Inland Post')],
  ])('%s: %s', (_, expected, one, other) => {
    expect(isSameDesk(one, other)).toBe(expected);
    expect(isSameDesk(other, one)).toBe(expected);
  });
});
