import { LIMITS } from '../../../../lambdas/core/read/document/limits';
import { NOTHING_STATED, type RawArticle } from '../../../../lambdas/core/read/document/raw-article';
import { toArticle } from '../../../../lambdas/core/read/to-article';
import { UPLOADED_AT } from '../support';

const SENTENCE = 'The ferry to Skerrow ran aground on Friday with ninety people on board.';

const made = (stated: Partial<RawArticle>) =>
  toArticle(
    { ...NOTHING_STATED, lines: [SENTENCE], ...stated },
    { key: 'a.txt', metadata: new Map(), uploadedAt: UPLOADED_AT, readAt: UPLOADED_AT, place: [] },
  );

describe('toArticle', () => {
  it('takes boilerplate out, counts it and puts every paragraph on a line', () => {
    const { article, boilerplate } = made({
      lines: ['Share this', `  ${SENTENCE} `, '', 'Nobody\nslept.', 'Advertisement'],
    });
    expect(article.text).toBe(`${SENTENCE}\nNobody slept.`);
    expect(boilerplate).toBe(2);
  });

  it.each(['yesterday', '2026-11-21T12:00:01Z'])(
    'takes %s, which is no time or one to come, for none',
    (publishedAt) => {
      expect(made({ publishedAt }).article).toMatchObject({ publishedAt: UPLOADED_AT, dated: false });
    },
  );

  it('puts what is stated on one line, cuts it, and takes nothing but space for nothing', () => {
    const { article } = made({ byline: ' Ana\n Duarte ', rights: 'x'.repeat(5000), source: '  ', ownId: '' });
    expect(article).toMatchObject({ byline: 'Ana Duarte', source: null, ownId: null });
    expect(article.rights).toHaveLength(LIMITS.fieldCharacters);
  });

  it.each(['By Ana Duarte', 'by: Ana Duarte', 'BY Ana Duarte', 'Ana Duarte'])(
    'takes the name out of the byline %s',
    (byline) => {
      expect(made({ byline }).article.byline).toBe('Ana Duarte');
    },
  );

  it('leaves a name as it is that begins like By', () => {
    expect(made({ byline: 'Byrne Duarte' }).article.byline).toBe('Byrne Duarte');
  });

  it('counts words wherever they stand', () => {
    const text = `${'x'.repeat(3_000)} one two three four five six seven eight nine`;
    expect(made({ lines: [text] }).article.text).toBe(text);
    expect(() => made({ lines: [text.replace(' nine', '')] })).toThrow(
      expect.objectContaining({ code: 'too-short' }),
    );
  });

  it('takes a brief item only where its format says that it is one', () => {
    const lines = ['Ferry aground.'];
    expect(() => made({ lines })).toThrow(expect.objectContaining({ code: 'too-short' }));
    expect(made({ lines, mayBeBrief: true }).article.text).toBe('Ferry aground.');
    expect(() => made({ lines: ['?!'.repeat(200)], mayBeBrief: true })).toThrow(
      expect.objectContaining({ code: 'too-short' }),
    );
  });

  it('detects the language that is not stated', () => {
    expect(made({}).article.language).toBe('en');
    expect(made({ language: 'en-GB' }).article.language).toBe('en-gb');
  });
});
