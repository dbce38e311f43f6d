import type { Identified, Rejected } from '../../../lambdas/ingest/identified';
import { survey } from '../../../lambdas/ingest/survey';
import { UNHURRIED } from '../../support/unhurried';
import { onlyArticle } from '../core/support';

const ARTICLE = onlyArticle(
  'a.txt',
  'The ferry to Skerrow ran aground on Friday with ninety people on board.',
);

const article = (articleId: string, characters = 100): Identified => ({
  articleId,
  position: 1,
  furniture: 1,
  article: { ...ARTICLE, place: ['id', articleId], text: 'x'.repeat(characters) },
});
const rejected = (line: number): Rejected => ({
  rejection: { code: 'no-text', reason: 'The article has no text.', where: `line ${line}` },
});

async function* stream(...found: (Identified | Rejected)[]) {
  yield* found;
}

describe('survey', () => {
  it('keeps the articles of a small upload, and what it counts of them', async () => {
    const found = [article('a'), rejected(2), article('b')] as const;
    expect(await survey(stream(...found), UNHURRIED)).toEqual({
      articleIds: ['a', 'b'],
      many: true,
      rejected: 1,
      rejections: [found[1].rejection],
      furniture: 2,
      kept: [found[0], found[2]],
    });
  });

  it('keeps none of a large one, but all ids', async () => {
    const found = Array.from({ length: 30 }, (_, index) => article(`${index}`, 200_000));
    const { kept, articleIds } = await survey(stream(...found), UNHURRIED);
    expect([kept, articleIds.length]).toEqual([null, 30]);
  });

  it('lists the first hundred of what was rejected and counts all', async () => {
    const found = Array.from({ length: 150 }, (_, index) => rejected(index + 1));
    const { rejected: count, rejections } = await survey(stream(...found), UNHURRIED);
    expect([count, rejections.length, rejections.at(-1)?.where]).toEqual([150, 100, 'line 100']);
  });

  it('ends with a reason where the delivery does', async () => {
    let left = 2;
    const hurried = { isEnding: () => left-- === 0 };
    await expect(survey(stream(article('a'), article('b')), hurried)).resolves.toBeDefined();
    left = 1;
    await expect(survey(stream(article('a'), article('b')), hurried)).rejects.toThrow(
      'The upload takes longer to read than the function has time.',
    );
  });
});
