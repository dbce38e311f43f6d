import { languageTag } from '../../../../../lambdas/core/read/json/fields';

describe('languageTag', () => {
  it.each([
    ['English', 'en'],
    ['spanish', 'es'],
    ['Hebrew', 'he'],
    ['Indonesian', 'id'],
    ['Chinese', 'zh'],
    ['Norwegian', 'no'],
  ])('knows %s', (name, tag) => {
    expect(languageTag(name)).toBe(tag);
  });

  it.each(['en', 'en-GB', 'nb-NO', 'zz', 'Elvish', 'eng', 'constructor'])('leaves %s', (stated) => {
    expect(languageTag(stated)).toBe(stated);
  });
});
