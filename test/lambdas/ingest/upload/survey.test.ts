import type { IdentifiedArticle, RejectedPart } from '../../../../lambdas/ingest/upload/stored-upload';
import { survey, unsurveyed } from '../../../../lambdas/ingest/upload/survey';
import { UNHURRIED } from '../../../../testing/unhurried';
import { onlyArticle } from '../../core/support';

const ARTICLE = onlyArticle(
  'a.txt',
  'The ferry to Skerrow ran aground on Friday with ninety people on board.',
);

const article = (articleId: string, characters = 100): IdentifiedArticle => ({
  articleId,
  position: 1,
  boilerplate: 1,
  article: { ...ARTICLE, place: ['id', articleId], text: 'x'.repeat(characters) },
});
const rejected = (line: number): RejectedPart => ({
  position: line,
  rejection: { code: 'no-text', reason: 'The article has no text.', where: `line ${line}` },
});

/** An upload that holds these. */
const holding = (...found: (IdentifiedArticle | RejectedPart)[]) => ({
  async *articles(position: number) {
    for (const [index, one] of found.entries()) if (index >= position) yield { ...one, position: index + 1 };
  },
});

describe('survey', () => {
  it('keeps the articles of a small upload, and what it counts of them', async () => {
    const found = [article('a'), rejected(2), article('b')] as const;
    expect(await survey(holding(...found), unsurveyed(), UNHURRIED)).toEqual({
      articleIds: ['a', 'b'],
      many: true,
      notices: [],
      rejected: 1,
      rejections: [found[1].rejection],
      boilerplate: 2,
      kept: [
        { ...found[0], position: 1 },
        { ...found[2], position: 3 },
      ],
      position: 3,
      seen: new Set(),
      isWhole: true,
    });
  });

  it('keeps none of a large one, but all ids', async () => {
    const found = Array.from({ length: 30 }, (_, index) => article(`${index}`, 200_000));
    const { kept, articleIds } = await survey(holding(...found), unsurveyed(), UNHURRIED);
    expect([kept, articleIds.length]).toEqual([null, 30]);
  });

  it('lists the first hundred of what was rejected and counts all', async () => {
    const found = Array.from({ length: 150 }, (_, index) => rejected(index + 1));
    const { rejected: count, rejections } = await survey(holding(...found), unsurveyed(), UNHURRIED);
    expect([count, rejections.length, rejections.at(-1)?.where]).toEqual([150, 100, 'line 100']);
  });

  it('comes to the same in as many parts as it takes, one thing each at least', async () => {
    const found = Array.from({ length: 9 }, (_, index) =>
      index % 3 === 1 ? rejected(index) : article(`${index}`),
    );
    const whole = await survey(holding(...found), unsurveyed(), UNHURRIED);
    for (const each of [0, 1, 2, 5, 8]) {
      let known = unsurveyed();
      let parts = 0;
      for (; !known.isWhole; parts++) {
        let left = each;
        known = await survey(holding(...found), known, { isTimeUp: () => left-- <= 0 });
      }
      expect(known).toEqual({ ...whole, kept: parts === 1 ? whole.kept : null });
      expect(parts).toBe(Math.ceil(9 / (each + 1)));
    }
  });
});
