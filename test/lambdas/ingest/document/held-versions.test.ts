import fc from 'fast-check';
import { kept, withHeld, without } from '../../../../lambdas/ingest/document/held-versions';
import type { HeldVersion } from '../../../../lambdas/store/document-item';

const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 8, minute)).toISOString();

/** The version of an article, each in an upload of its own. */
function held(articleId: string, order: string, text: string, minute: number, changes = {}): HeldVersion {
  const times = { uploadedAt: at(minute), firstAt: at(minute) };
  return {
    articleId,
    bucket: 'b',
    key: `${articleId}.json`,
    order,
    text,
    sequencer: '1',
    ...times,
    ...changes,
  };
}

const all = (versions: readonly HeldVersion[]) => versions.reduce<HeldVersion[]>(withHeld, []);
const idsOf = (versions: readonly HeldVersion[]) => versions.map(({ articleId }) => articleId);

const version = fc.record({
  order: fc.constantFrom('1', '2'),
  text: fc.constantFrom('one', 'two'),
  minute: fc.integer({ min: 0, max: 3 }),
  isKill: fc.boolean(),
});
/** Versions of different articles, and the same in another order. */
const shuffled = fc.array(version, { minLength: 1, maxLength: 6 }).chain((drawn) => {
  const versions = drawn.map(({ order, text, minute, isKill }, index) =>
    isKill
      ? held(`${index}`, order, '', minute, { isKill: true as const })
      : held(`${index}`, order, text, minute),
  );
  return fc.tuple(fc.constant(versions), fc.shuffledSubarray(versions, { minLength: versions.length }));
});

describe('the versions that articles hold of a document', () => {
  it('are sorted by what they state, however they come', () => {
    fc.assert(
      fc.property(shuffled, ([versions, others]) => {
        expect(all(others)).toEqual(all(versions));
      }),
    );
  });

  it('stay in their order when one leaves', () => {
    fc.assert(
      fc.property(shuffled, ([versions]) => {
        const gone = versions[0] as HeldVersion;
        const rest = idsOf(all(versions)).filter((articleId) => articleId !== gone.articleId);
        expect(idsOf(without(all(versions), gone))).toEqual(rest);
      }),
    );
  });

  it('stay as they are when one comes again later', () => {
    fc.assert(
      fc.property(shuffled, ([versions]) => {
        const [first, ...rest] = versions as [HeldVersion, ...HeldVersion[]];
        const again = { ...first, uploadedAt: at(9), firstAt: at(9) };
        expect(withHeld(all([first, ...rest]), again)).toEqual(all([first, ...rest]));
      }),
    );
  });

  it.each<[string, HeldVersion[], string[]]>([
    ['the greater order', [held('a', '2', 'x', 0), held('b', '1', 'y', 9)], ['a', 'b']],
    ['of one order the later text', [held('a', '1', 'x', 0), held('b', '1', 'y', 9)], ['b', 'a']],
    ['of one text the first upload', [held('a', '1', 'x', 0), held('b', '1', 'x', 9)], ['a', 'b']],
    [
      'no repetition of an older text',
      [held('a', '1', 'x', 0), held('b', '1', 'y', 5), held('c', '1', 'x', 9)],
      ['b', 'a', 'c'],
    ],
    [
      'of one order what takes it back',
      [held('a', '1', '', 0, { isKill: true }), held('b', '1', 'y', 9)],
      ['a', 'b'],
    ],
  ])('begin with %s', (_, versions, expected) => {
    expect(idsOf(all(versions))).toEqual(expected);
  });

  it('change with a later version of an article, and not with an earlier one', () => {
    const first = held('a', '1', 'x', 0);
    const later = held('a', '3', 'y', 5, { sequencer: '2' });
    expect(all([first, later])).toEqual([later]);
    expect(all([later, first])).toEqual([later]);
    expect(without([later], first)).toEqual([later]);
    expect(without([later], later)).toEqual([]);
  });

  it('are kept up to the twelfth', () => {
    const versions = Array.from({ length: 20 }, (_, index) =>
      held(`${index}`, String(10 + index), 'x', index),
    );
    expect(idsOf(kept(all(versions)))).toEqual(Array.from({ length: 12 }, (_, index) => `${19 - index}`));
  });
});
