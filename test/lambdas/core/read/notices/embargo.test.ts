import { statedTime } from '../../../../../lambdas/core/read/document/stated-time';
import { embargoIn, refuseEmbargoed } from '../../../../../lambdas/core/read/notices/embargo';

describe('embargoIn', () => {
  it.each([
    ['EMBARGOED UNTIL 1 December 2026, 18:00 GMT', '2026-12-01T18:00:00.000Z'],
    ['Embargoed until: 2026-12-01T18:00:00Z', '2026-12-01T18:00:00.000Z'],
    ['*** STRICTLY EMBARGOED UNTIL 0001 GMT Tuesday, December 1, 2026 ***', '2026-12-01T00:01:00.000Z'],
    ['NOT FOR RELEASE BEFORE 18:00 CET on 1 December 2026.', '2026-12-01T17:00:00.000Z'],
    ['Not for publication before Dec 1, 2026', '2026-12-01T00:00:00.000Z'],
    ['Embargo: 1 December 2026', '2026-12-01T00:00:00.000Z'],
    ['Under embargo until 00.01 2 December 2026', '2026-12-02T00:01:00.000Z'],
  ])('reads %s', (line, end) => {
    const found = embargoIn('', [line, 'The old lighthouse was lit again.']);
    expect(found === null ? null : statedTime(found)).toBe(end);
  });

  it('looks at the headline and the first lines alone', () => {
    const line = 'EMBARGOED UNTIL 1 December 2026';
    expect(embargoIn(line, [])).not.toBeNull();
    expect(embargoIn('Lamp', ['a', 'b', line])).not.toBeNull();
    expect(embargoIn('Lamp', ['a', 'b', 'c', line])).toBeNull();
  });

  it.each([
    'The report was embargoed until 1 December 2026',
    'Embargoed until Monday',
    'Embargoed until the minister has spoken on 1 December 2026',
    'Embargo: ministers meet again on 1 December 2026',
    'Embargo until 2027 likely, traders say',
    'EMBARGOED UNTIL 3/4/2026',
    'Embargo ended on 1 December 2026',
  ])('takes %s for text', (line) => {
    expect(embargoIn(line, [])).toBeNull();
  });
});

describe('refuseEmbargoed', () => {
  it('refuses nothing that is not embargoed', () => {
    expect(() => refuseEmbargoed(null, '2026-12-01T18:00:00.000Z')).not.toThrow();
  });
});
