import { digest } from '../../../../lambdas/core/digest/digest';
import { isSameStory } from '../../../../lambdas/core/match/same-story';
import { UPLOADED_AT } from '../../../../testing/articles';
import { articleIn } from '../../../../testing/read-all';

const digestOf = (headline: string, text: string) =>
  digest(articleIn('a.json', JSON.stringify({ headline, text }), UPLOADED_AT), headline);

const flash = digestOf(
  'Ferry sinks off Kellin',
  'A ferry sank off Kellin harbour on Tuesday and 14 people were killed, coastguard chief Omar Brand said.',
);
const rewritten = digestOf(
  'Kellin mourns its dead',
  'Relatives of the passengers waited in a school on Ronsay as divers returned to the wreck. The ferry Maid of Kellin went down within sight of the harbour. Omar Brand of the coastguard said that nobody else was expected to be found alive.',
);
const prize = digestOf(
  'Bakers win prize in Dorn',
  'The bakers of Dorn won a prize for the best rye bread in the land, a jury of eleven said in the town hall.',
);

describe('isSameStory', () => {
  it('takes texts of one event for versions of one document, also rewritten ones', () => {
    expect([isSameStory(flash, flash), isSameStory(flash, rewritten), isSameStory(rewritten, flash)]).toEqual(
      [true, true, true],
    );
  });

  it('takes texts that have nothing in common for different documents', () => {
    for (const text of [flash, rewritten])
      expect([isSameStory(text, prize), isSameStory(prize, text)]).toEqual([false, false]);
  });
});
