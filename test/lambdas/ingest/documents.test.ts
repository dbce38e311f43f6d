import { ingest } from '../../../lambdas/ingest/ingest';
import type { Notification } from '../../../lambdas/ingest/message/notification';
import { articleIdOf } from '../../../lambdas/store/article-id';
import { DynamoDbEventStore } from '../../../lambdas/store/dynamodb/dynamodb-event-store';
import type { ArticleItem, Head } from '../../../lambdas/store/event-store';
import { BUCKET } from '../../../testing/articles';
import { Newsroom } from '../../../testing/newsroom';
import { mulberry32 } from '../../../testing/random';
import { ListedStore, slow } from '../../../testing/stores';
import { UNHURRIED } from '../../../testing/unhurried';
import { type Stack, startStack } from '../../lib/local/aws/stack';

const HOURS = ['05', '09', '13'];
const at = (version: number) => `2026-10-06T${HOURS[version - 1] ?? '20'}:00:00Z`;
const headline = (dead: number) => `Ferry sinks off Kellin, ${dead} dead`;
const text = (dead: number) =>
  `A ferry sank off Kellin harbour on Tuesday and ${dead} people were killed, coastguard chief Omar Brand said. The Maid of Kellin had left for Ronsay in heavy seas.`;

/** A version of one document, in a form that states its id and its version. */
type Form = (version: number, dead: number) => string;

const ninjs = (version: number, dead: number, fields: object = {}) =>
  JSON.stringify({
    ...{ uri: 'urn:skerry:1', type: 'text', version: `${version}`, versioncreated: at(version) },
    ...{ headline: headline(dead), body_text: text(dead), infosources: [{ name: 'Skerry' }], ...fields },
  });

const own = (version: number, dead: number, fields: object = {}) =>
  JSON.stringify({ id: 1, modifiedAt: at(version), headline: headline(dead), text: text(dead), ...fields });

const newsml: Form = (version, dead) =>
  `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:skerry:1" version="${version}"><itemMeta><itemClass qcode="ninat:text"/><provider literal="Skerry"/><versionCreated>${at(version)}</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>${headline(dead)}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${text(dead)}</p></div></inlineXML></contentSet></newsItem>`;

const nitf: Form = (version, dead) =>
  `<?xml version="1.0"?><nitf><head><docdata><doc-id id-string="skerry-1" regsrc="skerry.example"/><date.issue norm="${at(version)}"/><du-key generation="1" version="${version}" key="ferry"/></docdata></head><body><body.head><hedline><hl1>${headline(dead)}</hl1></hedline></body.head><body.content><p>${text(dead)}</p></body.content></body></nitf>`;

const atom: Form = (version, dead) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Skerry</title><entry><id>tag:skerry.example,2026:1</id><title>${headline(dead)}</title><updated>${at(version)}</updated><content type="html">&lt;p&gt;${text(dead)}&lt;/p&gt;</content></entry></feed>`;

const rss: Form = (version, dead) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Skerry</title><item><guid>skerry-1</guid><title>${headline(dead)}</title><pubDate>${new Date(at(version)).toUTCString()}</pubDate><description>${text(dead)}</description></item></channel></rss>`;

const page: Form = (version, dead) =>
  `<html><head><title>${headline(dead)}</title><link rel="canonical" href="https://skerry.example/ferry"><meta property="og:title" content="${headline(dead)}"><meta property="article:published_time" content="${at(1)}"><meta property="article:modified_time" content="${at(version)}"></head><body><article><h1>${headline(dead)}</h1><p>${text(dead)}</p></article></body></html>`;

let store: ListedStore;
let newsroom: Newsroom;
beforeEach(() => {
  store = new ListedStore();
  newsroom = new Newsroom(store);
});

/** Headlines of the live events, each with its number of articles. */
async function live(): Promise<string[]> {
  const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId) as Promise<Head>));
  return heads.flatMap(({ status, record }) =>
    status === 'live' ? `${record.headline} (${record.articles})` : [],
  );
}
const idOf = (key: string) => articleIdOf(BUCKET, key, []);

describe('versions of a document under several keys', () => {
  it.each<[string, Form]>([
    ['ninjs', ninjs],
    ["JSON of one's own", own],
    ['NewsML-G2', newsml],
    ['NITF', nitf],
    ['Atom', atom],
    ['RSS', rss],
    ['a page', page],
  ])('give the newest one, in whatever order they come and go: %s', async (_, form) => {
    await newsroom.put('skerry/1', form(1, 14));
    await newsroom.put('skerry/3', form(3, 52));
    expect(await live()).toEqual([`${headline(52)} (1)`]);
    await newsroom.put('skerry/2', form(2, 37));
    expect(await live()).toEqual([`${headline(52)} (1)`]);
    await newsroom.put('skerry/3', null);
    expect(await live()).toEqual([`${headline(37)} (1)`]);
    await newsroom.put('skerry/2', null);
    expect(await live()).toEqual([`${headline(14)} (1)`]);
    await newsroom.put('skerry/1', null);
    expect(await live()).toEqual([]);
  });

  it('give one article for the snapshots of a feed, of which the first to have a text counts', async () => {
    for (let hour = 0; hour < 30; hour++) await newsroom.put(`skerry/${hour}.xml`, rss(1, 14));
    expect(await live()).toEqual([`${headline(14)} (1)`]);
    for (let hour = 30; hour < 33; hour++) await newsroom.put(`skerry/${hour}.xml`, rss(2, 37));
    expect(await live()).toEqual([`${headline(37)} (1)`]);
    const [head] = await Promise.all(
      [...store.eventIds].map((eventId) => store.head(eventId) as Promise<Head>),
    );
    await newsroom.put('skerry/40.xml', rss(2, 37));
    expect((await store.head(head?.eventId ?? ''))?.version).toBe(head?.version);
  });

  it('do not replace what another feed has under the same id', async () => {
    await newsroom.put('skerry/1.json', ninjs(1, 14));
    await newsroom.put('stranger/1.json', ninjs(9, 99));
    expect(await live()).toEqual([`${headline(99)} (2)`]);
    expect((await store.article(idOf('skerry/1.json')))?.live).toBe(true);
  });

  it('are not one document where texts have nothing in common', async () => {
    await newsroom.put('skerry/1.json', own(1, 14));
    const story = {
      headline: 'Bakers win prize in Dorn',
      text: 'The bakers of Dorn won a prize for the best rye bread in the land, a jury of eleven said in the town hall.',
    };
    await newsroom.put('skerry/2.json', own(2, 0, story));
    expect((await live()).sort()).toEqual([`${story.headline} (1)`, `${headline(14)} (1)`]);
  });

  it('are not one document where a feed gives all its items one id', async () => {
    const stories = [
      'A ferry sank off Kellin harbour on Tuesday and 14 people were killed, coastguard chief Omar Brand said.',
      'The bakers of Dorn won a prize for the best rye bread in the land, a jury of eleven said in the town hall.',
      'Half of the hives around Vessby were lost in the autumn storms, the beekeepers told their yearly meeting.',
      'The first tram left the depot in Brackhollow at six, eleven weeks after a crack had closed the iron bridge.',
    ];
    const items = stories.map((story, index) =>
      JSON.stringify({ id: 1, modifiedAt: at(index + 1), text: story }),
    );
    const random = mulberry32(1);
    for (const turns of [1, 10, 20, 30]) {
      store = new ListedStore();
      const desk = new Newsroom(slow(store, random, turns));
      await desk.put('other/1.json', JSON.stringify({ text: stories[0] }));
      await desk.put('skerry/list.jsonl', items.join('\n'));
      const articles = (await live()).map((event) => Number(/\((\d+)\)$/.exec(event)?.[1]));
      expect(articles.reduce((sum, count) => sum + count)).toBe(1 + stories.length);
    }
  });

  it('replace each other within one upload', async () => {
    await newsroom.put('skerry/list.jsonl', [own(1, 14), own(3, 52), own(2, 37)].join('\n'));
    expect(await live()).toEqual([`${headline(52)} (1)`]);
  });

  it('of many items come back by one replay of their upload', async () => {
    const items = (version: number, dead: number) =>
      [1, 2, 3].map((id) => own(version, dead + id, { id })).join('\n');
    await newsroom.put('skerry/1.jsonl', items(1, 10));
    await newsroom.put('skerry/2.jsonl', items(2, 20));
    const asked: string[] = [];
    const requeue = async ({ key }: Notification) => void asked.push(key);
    await ingest(newsroom.change('skerry/2.jsonl', null), { source: newsroom, store, requeue }, UNHURRIED);
    expect(asked).toEqual(['skerry/1.jsonl']);
  });

  it('come back only as far as their objects stand, whether or not a message told of their end', async () => {
    for (const version of [1, 2, 3]) await newsroom.put(`skerry/${version}`, ninjs(version, 10 * version));
    newsroom.change('skerry/2', null);
    await newsroom.put('skerry/3', null);
    expect(await live()).toEqual([`${headline(10)} (1)`]);
  });

  it('leave a list as it is where one of its items comes back', async () => {
    const other = {
      id: 2,
      headline: 'Bakers win prize',
      text: 'The bakers of Dorn won a prize for the best rye bread in the land, a jury of eleven said.',
    };
    const list = [own(1, 14), JSON.stringify({ ...other, modifiedAt: at(1) })].join('\n');
    await newsroom.put('skerry/list.jsonl', list);
    await newsroom.put('skerry/1.json', own(2, 37));
    expect((await live()).sort()).toEqual([`${other.headline} (1)`, `${headline(37)} (1)`]);
    await newsroom.put('skerry/1.json', null);
    expect((await live()).sort()).toEqual([`${other.headline} (1)`, `${headline(14)} (1)`]);
  });
});

describe('a notice that takes back', () => {
  const canceled = (version: number) => ninjs(version, 14, { pubstatus: 'canceled' });
  const killed = async (key: string) => (await store.upload(BUCKET, key))?.killed;

  it('an id withdraws its article until a newer version comes, and says which', async () => {
    await newsroom.put('skerry/1.json', ninjs(1, 14));
    await newsroom.put('skerry/kill.json', canceled(2));
    expect(await live()).toEqual([]);
    expect(await killed('skerry/kill.json')).toEqual([idOf('skerry/1.json')]);
    await newsroom.put('skerry/1.json', ninjs(1, 14));
    expect(await live()).toEqual([]);
    await newsroom.put('skerry/3.json', ninjs(3, 52));
    expect(await live()).toEqual([`${headline(52)} (1)`]);
  });

  it('an id that came first keeps the article out until the notice is deleted', async () => {
    await newsroom.put('skerry/kill.json', canceled(2));
    expect(await killed('skerry/kill.json')).toEqual([]);
    await newsroom.put('skerry/1.json', ninjs(1, 14));
    expect(await live()).toEqual([]);
    await newsroom.put('skerry/kill.json', null);
    expect(await live()).toEqual([`${headline(14)} (1)`]);
  });

  it('an id in place of its article takes older versions with it', async () => {
    await newsroom.put('skerry/1.json', ninjs(1, 14));
    await newsroom.put('skerry/2.json', ninjs(2, 37));
    await newsroom.put('skerry/2.json', canceled(3));
    expect(await live()).toEqual([]);
    expect((await killed('skerry/2.json'))?.sort()).toEqual(
      [idOf('skerry/1.json'), idOf('skerry/2.json')].sort(),
    );
  });

  it('a deleted entry of a feed withdraws the entry that an earlier snapshot had', async () => {
    await newsroom.put('skerry/1.atom', atom(1, 14));
    const tombstone = `<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:skerry.example,2026:1" when="${at(2)}"/>`;
    await newsroom.put('skerry/2.atom', atom(1, 14).replace(/<entry>.*<\/entry>/, tombstone));
    expect(await live()).toEqual([]);
  });

  const words = `KILL: ${headline(14)}\n\nEditors, please kill the story headlined "${headline(14)}". The story contained wrong information.`;

  it('a headline withdraws the article of its desk, and none of a stranger', async () => {
    await newsroom.put('skerry/1.json', own(1, 14));
    await newsroom.put('stranger/kill.txt', words);
    expect([await live(), await killed('stranger/kill.txt')]).toEqual([[`${headline(14)} (1)`], []]);
    await newsroom.put('skerry/kill.txt', words);
    expect([await live(), await killed('skerry/kill.txt')]).toEqual([[], [idOf('skerry/1.json')]]);
  });

  it('a headline does not withdraw what came after the notice when that is replayed, and still says what it did', async () => {
    await newsroom.put('skerry/1.json', own(1, 14));
    await newsroom.put('skerry/kill.txt', words);
    await newsroom.put('skerry/2.json', own(2, 14));
    const before = await store.upload(BUCKET, 'skerry/kill.txt');
    await newsroom.replay('skerry/kill.txt');
    expect(await live()).toEqual([`${headline(14)} (1)`]);
    expect(await store.upload(BUCKET, 'skerry/kill.txt')).toEqual({
      ...before,
      writes: (before?.writes ?? 0) + 1,
    });
    expect(await killed('skerry/kill.txt')).toEqual([idOf('skerry/1.json')]);
  });

  it('a headline does not withdraw a version that was uploaded after the notice and handled before it', async () => {
    await newsroom.put('skerry/1.json', own(1, 14));
    const notice = newsroom.change('skerry/kill.txt', words);
    await newsroom.put('skerry/2.json', own(2, 14));
    await newsroom.deliver(notice);
    expect(await live()).toEqual([`${headline(14)} (1)`]);
  });

  it.each(['skerry/feed.rss', 'skerry/next.rss'])(
    'a headline keeps its article out when its feed comes again as %s, until a newer version comes',
    async (key) => {
      await newsroom.put('skerry/feed.rss', rss(1, 14));
      await newsroom.put('skerry/kill.txt', words);
      await newsroom.put(key, rss(1, 14));
      await newsroom.put(key, rss(1, 14));
      expect(await live()).toEqual([]);
      await newsroom.put(key, rss(2, 37));
      expect(await live()).toEqual([`${headline(37)} (1)`]);
    },
  );

  it('an id or an address alone withdraws the newest version of that document', async () => {
    const killing = (words: string) =>
      JSON.stringify({
        headline: 'KILL',
        text: `Editors, please kill the story ${words}. It was sent in error.`,
      });
    await newsroom.put('skerry/1.json', own(1, 14, { id: 'SKR-0412' }));
    await newsroom.put('skerry/2.json', own(2, 37, { id: 'SKR-0412' }));
    await newsroom.put('skerry/kill.json', killing('with ID: SKR-0412'));
    expect([await live(), await killed('skerry/kill.json')]).toEqual([[], [idOf('skerry/2.json')]]);
    const address = { source: 'skerry', id: undefined, url: 'https://skerry.example/ferry' };
    await newsroom.put('skerry/3.json', own(3, 52, address));
    await newsroom.put('skerry/kill-2.json', killing('at https://skerry.example/ferry'));
    expect([await live(), await killed('skerry/kill-2.json')]).toEqual([[], [idOf('skerry/3.json')]]);
  });

  it('what is not there says so', async () => {
    expect(await newsroom.put('skerry/kill.txt', words)).toMatchObject({ articles: 0, events: [] });
    expect(await killed('skerry/kill.txt')).toEqual([]);
  });
});

describe('over DynamoDB', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  it('versions replace each other and come back, and of what is uploaded again only the sequencer changes', async () => {
    const table = new DynamoDbEventStore(stack.dynamodb, stack.aws.table);
    const desk = new Newsroom(table);
    const lives = async () =>
      Promise.all([1, 2, 3].map(async (version) => (await table.article(idOf(`skerry/${version}`)))?.live));
    for (const version of [1, 3, 2]) await desk.put(`skerry/${version}`, ninjs(version, 10 * version));
    expect(await lives()).toEqual([false, false, true]);
    const { documentKey } = (await table.article(idOf('skerry/3'))) as ArticleItem;
    const document = await table.document(documentKey as string);
    await desk.put('skerry/3', ninjs(3, 30));
    expect((await table.document(documentKey as string))?.writes).toBe((document?.writes ?? 0) + 1);
    await desk.put('skerry/3', null);
    expect(await lives()).toEqual([false, true, false]);
  });
});
