import { digest } from '../../../../lambdas/core/digest/digest';
import { containment, isNearDuplicate, resemblance } from '../../../../lambdas/core/match/near-duplicate';
import { digestOf, FERRY_AGROUND, filler, MARKET_FIRE, onlyArticle } from '../support';

/** The article as it is without its text's being checked: one text is too short to be uploaded. */
const digested = (text: string) =>
  digest({ ...onlyArticle('report.json', JSON.stringify(MARKET_FIRE.wire)), text }, 'any');

const copies = (a: string, b: string) => isNearDuplicate(digested(a), digested(b));

const TEXT = MARKET_FIRE.wire.text;

describe('isNearDuplicate', () => {
  it('takes a text for a copy of itself', () => {
    expect(copies(TEXT, TEXT)).toBe(true);
  });

  it('takes a retitled article for a copy', () => {
    expect(isNearDuplicate(digestOf('a', MARKET_FIRE.wire), digestOf('b', MARKET_FIRE.copy))).toBe(true);
  });

  it('takes a text trimmed to its first two paragraphs for a copy, either way round', () => {
    const trimmed = TEXT.split('\n').slice(0, 2).join('\n');
    expect(copies(TEXT, trimmed)).toBe(true);
    expect(copies(trimmed, TEXT)).toBe(true);
  });

  it('takes a text with another house’s paragraph added for a copy', () => {
    expect(copies(TEXT, `${TEXT}\n${filler('added', 60)}`)).toBe(true);
  });

  it('takes a lightly edited text for a copy', () => {
    const edited = TEXT.replace('early on Monday', 'on Monday morning').replace(
      'county fire service',
      'fire brigade',
    );
    expect(edited).not.toBe(TEXT);
    expect(copies(TEXT, edited)).toBe(true);
  });

  it('takes a lightly edited long text for a copy', () => {
    const long = filler('long', 900).split(' ');
    const edited = long.map((word, index) => (index % 40 === 0 ? 'changed' : word));
    expect(copies(long.join(' '), edited.join(' '))).toBe(true);
  });

  it('does not take an independent report of the same event for a copy', () => {
    expect(copies(TEXT, MARKET_FIRE.courier.text)).toBe(false);
    expect(copies(TEXT, MARKET_FIRE.radio.text)).toBe(false);
  });

  it('does not take a rewrite that quotes the same paragraph for a copy', () => {
    const quoted = TEXT.split('\n')[2] as string;
    expect(copies(TEXT, `${quoted} ${MARKET_FIRE.courier.text} ${filler('own', 60)}`)).toBe(false);
  });

  it('does not take a report of another event for a copy', () => {
    expect(copies(TEXT, FERRY_AGROUND.text)).toBe(false);
  });

  it('takes texts too short to compare for no copies', () => {
    expect(copies('The roof fell in.', 'The roof fell in.')).toBe(false);
  });
});

describe('resemblance', () => {
  it('is 1 for one text, and less the more either text has that the other lacks', () => {
    const [text, longer, longest] = [0, 60, 120].map(
      (more) => digested(more === 0 ? TEXT : `${TEXT}\n${filler('added', more)}`).sketch,
    ) as [number[], number[], number[]];
    expect([resemblance(text, text), containment(text, longest)]).toEqual([1, 1]);
    expect(resemblance(text, longer)).toBe(resemblance(longer, text));
    expect(resemblance(text, longer)).toBeLessThan(1);
    expect(resemblance(text, longest)).toBeLessThan(resemblance(text, longer));
    expect(resemblance([], [])).toBe(0);
  });
});
