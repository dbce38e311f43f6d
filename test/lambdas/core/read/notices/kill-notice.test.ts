import { LIMITS } from '../../../../../lambdas/core/read/document/limits';
import { namesOfKilled } from '../../../../../lambdas/core/read/notices/kill-notice';
import { readAll } from '../../../../../testing/read-all';
import { UPLOADED_AT } from '../../support';

const STORY = 'Ferry sinks off Kellin';

const KILL = 'Please kill the story headlined “Ferry sinks off Kellin”. The figures were never confirmed.';

const SEVERAL =
  'The coastguard chief was named wrongly, and nobody has confirmed how many passengers there were.';

describe('namesOfKilled', () => {
  it.each<[headline: string, ...lines: string[]]>([
    [`KILL: ${STORY}`, KILL],
    [`KILL -- ${STORY}`, KILL],
    [`KILL – ${STORY}`, KILL],
    [`KILL - ${STORY}`, KILL],
    [`Kill: ${STORY}`, KILL],
    [`URGENT - KILL: ${STORY}`, KILL],
    [`*** MANDATORY KILL: ${STORY}`, `${SEVERAL} A kill is mandatory.`],
    [`MANDATORY KILL: ${STORY}`, `The story gave a wrong toll. ${SEVERAL}`],
    ['MANDATORY KILL', `Make certain the story ${STORY} is not used. ${SEVERAL}`],
    ['', 'KILL KILL KILL', `Please kill item skp 157 "${STORY}". The ferry was late and did not sink.`],
    [
      '',
      'KELLIN-FERRY/',
      "KILL KILL KILL ''''' =",
      `Please kill item skp 157 "${STORY}". The ferry did not sink.`,
    ],
    [`WITHDRAW: ${STORY}`, 'Editors are asked to withdraw the Kellin ferry story, which gave a wrong toll.'],
    [`WITHDRAWN: ${STORY}`, 'This story has been withdrawn because the coastguard denies it.'],
    [`WITHDRAWAL – ${STORY}`, 'Clients should not use the report. There will be no substitute story.'],
    [`STORY REMOVED: ${STORY}`, `The story was removed because of errors. ${SEVERAL}`],
    ['Story removed', `This story has been removed. ${SEVERAL}`],
    [`STORY WITHDRAWN - ${STORY}`, 'The item slugged FERRY-KELLIN that moved at 0900 GMT is withdrawn.'],
    [
      `ADVISORY: ${STORY}`,
      'Editors: please disregard the story, which moved in error at 0900 GMT on Friday.',
    ],
    [
      'ADVISORY-Skerry withdraws story on Kellin ferry',
      'The story headlined "Ferry sinks" is withdrawn. There will be no substitute story.',
    ],
    [
      'ADVISORY TO EDITORS',
      `Do not use the story “${STORY}”, sent at 0900 GMT. A corrected one follows later.`,
    ],
    [
      "EDITORS' ADVISORY - Kellin ferry",
      'Journalists and other readers should disregard the news release of Friday.',
    ],
    ['ADVISORY - Please kill Kellin ferry story', 'The ferry was late and did not sink after all.'],
    // Alerts: nothing but the label and the name.
    [`KILL: ${STORY}`],
    [`MANDATORY KILL: ${STORY}`, 'Wrong toll.'],
    ['', `STORY REMOVED: ${STORY}`],
  ])('takes "%s" for a notice', (headline, ...lines) => {
    expect(namesOfKilled(headline, lines)).not.toBeNull();
  });

  it.each<[headline: string, ...lines: string[]]>([
    ['Kill Bill director returns to Torva', 'The director will show the story of his life on Friday.'],
    [
      'KILL: the verb in headlines',
      'Editors like short verbs, and one of them has had its day, a study of ten papers says.',
    ],
    ['Kill: a short history of a verb', 'The story of the word begins with the smiths of Kellin.'],
    ['KILL-SWITCH LAW PASSES', 'Members voted by 40 to 12.'],
    [
      'KILL SWITCH: makers told to explain themselves',
      'Owners must be able to stop the story, the minister said.',
    ],
    ['Killed: three men in Kellin', 'Three men were killed in Kellin on Friday, police said.'],
    [
      'Mandatory kill: state orders deer cull',
      'Hunters may shoot 40 deer in the story woods. The cull ends on Friday.',
    ],
    [
      'MANDATORY KILL: STATE ORDERS DEER CULL',
      'Hunters may shoot forty deer a day until the end of the week, rangers said.',
    ],
    ['Withdrawal from Kabul ends', 'The last troops left on Friday, and this story has an end.'],
    ['Withdrawal: how the troops left Kellin', 'The story of the last day, told by those who were there.'],
    [
      'Withdrawn: journal pulls study of sea lamps',
      'The journal said that it would withdraw the article. The article was withdrawn on Monday, after the report of a panel.',
    ],
    [
      'WITHDRAWN: Kellin striker out of the cup',
      'No replacement will be called up, the coach said. The story broke on Friday.',
    ],
    [
      'WITHDRAW, opposition tells minister',
      'He should withdraw the report, a speaker said, and disregard the story told by clerks.',
    ],
    [
      'Withdraw: opposition to minister',
      'The minister must withdraw the report, its leader said, before the house meets on Friday.',
    ],
    [
      'ADVISORY: high winds',
      'Gusts of 90 kilometres an hour are expected on the coast. Do not use the pier.',
    ],
    [
      'Advisory: toys recalled',
      'Please do not use the item and discard it. Clients should remove batteries first.',
    ],
    [
      'Advisory – boil water in Torva',
      'Residents should discard the copy of last week and use the article of Friday.',
    ],
    [
      'Advisory: alert was sent by mistake',
      'Please disregard the alert, the coastguard said. Nobody was hurt.',
    ],
    ['Advisory board quits', 'Its members asked to withdraw the report.'],
    ['Story: a life at sea', 'Please kill the engine, he used to say when the story was told.'],
    ['Removed: the statue of Kellin', 'The statue was removed on Friday.'],
    [STORY, 'KILL is what they shouted. The ferry sank off Kellin on Friday.'],
    [STORY, 'The ferry sank.', 'Please kill the story, he wrote to the editors. They printed it.'],
    ['“KILL: the story”, a play', 'It runs until Friday in Torva, and tickets are still to be had.'],
    ['', ''],
  ])('takes "%s" for a story', (headline, ...lines) => {
    expect(namesOfKilled(headline, lines)).toBeNull();
  });

  it('takes a text that is too long for a notice for a story', () => {
    expect(namesOfKilled(`KILL: ${STORY}`, [KILL, SEVERAL.repeat(100)])).toBeNull();
  });

  it('names the story by the label line, headlines, slugs, ids and addresses', () => {
    const lines = [
      'Please kill the story "Ferry sinks off Kellin, 14 dead" (ID: KEL-0412), slugged KELLIN FERRY, V99.',
      'It was headlined ‘Ferry lost’ in an earlier version: see https://wire.example/kellin?utm_source=x.',
    ];
    expect(namesOfKilled('KILL: Kellin ferry story', lines)).toEqual([
      'Kellin ferry story',
      'Ferry sinks off Kellin, 14 dead',
      'Ferry lost',
      'KELLIN FERRY',
      'KEL-0412',
      'https://wire.example/kellin',
    ]);
  });

  it('names the story by the id that the document states first', () => {
    expect(namesOfKilled(`KILL: ${STORY}`, [KILL], 'urn:a')?.slice(0, 2)).toEqual(['urn:a', STORY]);
  });

  it('names the story by a slug or headline above the label', () => {
    expect(namesOfKilled('Kellin-Ferry', ['KILL', 'Please kill the story.'])).toEqual(['Kellin-Ferry']);
  });

  it('gives few names, and none that is long', () => {
    const quoted = Array.from({ length: 50 }, (_, index) => `"Ferry number ${index} sinks"`).join(' ');
    const names = namesOfKilled(`KILL: ${'x'.repeat(1000)}`, ['Please kill the story.', quoted]) ?? [];
    expect(names).toHaveLength(8);
    expect(namesOfKilled(`KILL: a${'😀'.repeat(300)}`, [KILL])?.every((name) => name.isWellFormed())).toBe(
      true,
    );
    for (const name of names) expect(name.length).toBeLessThanOrEqual(LIMITS.headlineCharacters);
  });
});

describe('read of kill notices', () => {
  const own = { headline: `KILL: ${STORY}`, text: KILL, source: 'Skerry' };

  it.each<[string, string, string]>([
    ['a.txt', 'plain text', `KILL: ${STORY}\n\n${KILL}\n`],
    [
      'a.eml',
      'mail',
      `From: Skerry <desk@skerry.example>\r\nMIME-Version: 1.0\r\nSubject: KILL: ${STORY}\r\n\r\n${KILL}`,
    ],
    ['a.json', 'our own form', JSON.stringify(own)],
    [
      'a.json',
      'ninjs',
      JSON.stringify({ uri: 'urn:k', headline: own.headline, body_text: KILL, source: 'Skerry' }),
    ],
    [
      'a.json',
      'an alert of ninjs',
      JSON.stringify({ versioncreated: '2026-11-20', headline: own.headline, source: 'Skerry' }),
    ],
    [
      'a.html',
      'a page',
      `<html><head><title>${own.headline}</title><meta property="og:site_name" content="Skerry"></head><body><article><h1>${own.headline}</h1><p>${KILL}</p></article></body></html>`,
    ],
    [
      'a.rss',
      'RSS',
      `<rss><channel><title>Skerry</title><item><title>${own.headline}</title><description>${KILL}</description></item></channel></rss>`,
    ],
  ])('gives the notice of %s: %s', async (name, _, body) => {
    const { articles, rejections, notices } = await readAll(`Skerry/${name}`, body, {
      uploadedAt: UPLOADED_AT,
    });
    expect(articles).toEqual([]);
    expect(rejections).toMatchObject([
      { code: 'withdrawn', reason: 'The text is a notice that takes a story back.' },
    ]);
    expect(notices).toMatchObject([{ names: expect.arrayContaining([STORY]), source: 'Skerry' }]);
  });

  it('says which document a notice in our own form corrects', async () => {
    const body = JSON.stringify({ ...own, id: 'k1', corrects: 'w3' });
    const { notices } = await readAll('a.json', body, { uploadedAt: UPLOADED_AT });
    expect(notices).toMatchObject([{ version: { documentId: 'w3' }, names: ['w3', STORY], place: [] }]);
  });
});
