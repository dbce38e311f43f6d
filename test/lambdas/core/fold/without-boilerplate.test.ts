import fc from 'fast-check';
import { withoutBoilerplate } from '../../../../lambdas/core/fold/headline';

const STORY = 'Bridge falls into the river at Ostrand';

describe('a headline without boilerplate', () => {
  it.each([
    `${STORY} - Channel 5 News`,
    `${STORY} – The Ostrand Gazette`,
    `${STORY} | The Herald`,
    `${STORY} | Ostrand, OS | KOST Radio 8 - News, Weather and Sports`,
    `${STORY} - ostrandpost.com`,
    `${STORY} :: KOST.com`,
    `${STORY} « Ostrand Today`,
    `${STORY} |`,
    `${STORY} -`,
    `WATCH: ${STORY}`,
    `Video: ${STORY}`,
    `BREAKING: ${STORY}`,
    `BREAKING NEWS | ${STORY}`,
    `UPDATE 2-${STORY}`,
    `WRAPUP 1-${STORY}`,
    `REFILE-CORRECTED-${STORY}`,
    `${STORY} (Updates with quotes, detail)`,
    `${STORY} (2ND LEDE)`,
    `Updated - ${STORY}`,
    `LIVE: ${STORY}`,
    `[VIDEO] ${STORY}`,
    `UPDATE: WATCH: ${STORY} (PHOTOS)`,
    `${STORY} (photos, video)`,
    `${STORY} [WATCH] | The Herald`,
  ])('%s', (headline) => expect(withoutBoilerplate(headline)).toBe(STORY));

  it.each([
    'Bridge falls into river - two dead, three missing',
    'Two Dead - Three Missing As Bridge Falls',
    'Bridge falls – and so does the mayor',
    'Live birds found in crate at Ostrand harbour',
    'Live-in nurse found in Ostrand harbour',
    'Bridge falls into river (two of three said so)',
    'Latest bridge to fall was the oldest',
    'Police: Bridge fell at noon',
    'Bridge falls at Ostrand (population 400)',
    'Twenty-two hurt as Ostrand-Pellamy bridge falls',
    'WATCH: Bridge falls',
    'Bridge | News',
  ])('leaves %s as it is', (headline) => expect(withoutBoilerplate(headline)).toBe(headline));

  it('is a stretch of it, and leaves something of it', () => {
    const piece = fc.constantFrom(
      'WATCH:',
      'UPDATE 2-',
      '(PHOTOS)',
      '[VIDEO]',
      ' - ',
      ' | ',
      'Herald',
      'bridge',
      'News',
      'falls',
      '–',
      '::',
      ' ',
    );
    const headlines = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(headlines, (headline) => {
        const left = withoutBoilerplate(headline);
        expect(headline).toContain(left);
        if (headline.trim() !== '') expect(left.trim()).not.toBe('');
      }),
    );
  });
});
