import { sketch as sketchWords } from '../../../../lambdas/core/digest/sketch';
import { words } from '../../../../lambdas/core/language/words';
import { isNearDuplicate } from '../../../../lambdas/core/match/near-duplicate';
import { digestOf, FERRY_AGROUND, filler, MARKET_FIRE } from '../support';

const sketch = (text: string): number[] => sketchWords(words(text));

const copies = (a: string, b: string) => isNearDuplicate(sketch(a), sketch(b));

const TEXT = MARKET_FIRE.wire.text;

describe('isNearDuplicate', () => {
  it('takes a text for a copy of itself', () => {
    expect(copies(TEXT, TEXT)).toBe(true);
  });

  it('takes a retitled article for a copy', () => {
    expect(
      isNearDuplicate(digestOf('a', MARKET_FIRE.wire).sketch, digestOf('b', MARKET_FIRE.copy).sketch),
    ).toBe(true);
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
