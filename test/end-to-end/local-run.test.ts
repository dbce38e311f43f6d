import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FoldedEvent } from '../../lib/local/folded-event';
import { bundledCli, type Run, runCli, runCliUnread } from '../../testing/cli';
import { ROOT } from '../../testing/samples';

const HEADLINES = [
  'Grain terminal blast kills two in Port Ellery',
  'Fire destroys furniture warehouse in Hallowmere',
  'Tyre warehouse burns in Stavering, four hurt',
  'Brannoch museum hands back stolen astrolabe',
];

describe('newsfold on files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfold-run-'));

  beforeAll(() => mkdirSync(join(folder, 'nothing')));
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (path: string, content: string | Uint8Array) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const eventsOf = (stdout: string): FoldedEvent[] =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('prints the samples as four events for people, with copies marked, and ends', async () => {
    const { code, stdout, stderr } = await runCli();
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    const headlines = lines.filter((line) => /^\S/.test(line) && !/^\d{4}-/.test(line));
    expect(headlines).toHaveLength(4);
    for (const place of ['Port Ellery', 'Hallowmere', 'Stavering', 'Brannoch'])
      expect(headlines.filter((headline) => headline.includes(place))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('      copy  '))).toHaveLength(3);
    expect(lines.filter((line) => /7 articles of 4 origins$/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /3 articles of 3 origins$/.test(line))).toHaveLength(2);
    expect(stderr).toMatch(
      /^Folded 14 articles of 12 files into 4 events in \d+\.\d s: \d+ articles a second\.$/m,
    );
    expect(stderr).not.toMatch(/rejected|failed/);
  });

  it('ends without a word where nobody reads on', async () => {
    const { code, stderr } = await runCliUnread();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('prints with --json one event a line with all of its members', async () => {
    copySamplesOfLastYear(join(folder, 'samples'));
    const { code, stdout } = await runCli('--json', join(folder, 'samples'));
    expect(code).toBe(0);
    const events = eventsOf(stdout);
    expect(events.map(({ headline }) => headline).sort()).toEqual([...HEADLINES].sort());
    const blast = events.find(({ headline }) => headline === HEADLINES[0]);
    expect(blast?.members.map(({ id, key, nearDuplicateOf }) => [id, key, nearDuplicateOf])).toEqual([
      ['ab-88213', 'ashmark-beacon/port-ellery-grain-terminal.json', 'nw-20261110-0417'],
      ['ec-1110-01', 'ellery-courier/kessler-quay-explosion.json', null],
      ['ip-2026-30977', 'inland-post/harbour-explosion.json', 'nw-20261110-0417'],
      ['ltv-20261111-031', 'lantern-tv/feed-2026-11.jsonl', null],
      ['mbd-261110-14', 'meridian-business-daily/halvard-terminal-halted.json', null],
      ['nw-20261110-0417', 'northern-wire/nw-20261110-port-ellery-blast.json', null],
      ['sfm-5521', 'saltmarsh-fm/terminal-blast.json', 'nw-20261110-0417'],
    ]);
    const others = events
      .filter((event) => event !== blast)
      .map(({ members }) => members.map(({ id }) => id));
    expect(others.sort()).toEqual([
      ['hg-4402', 'ltv-20261117-012', 'nw-20261117-0102'],
      ['ltv-20261120-007', 'nw-20261119-0388', 'sfm-5588'],
      ['tarn-valley-herald/museum-astrolabe-returned.txt'],
    ]);
    for (const { articles, members, figures } of events) {
      const ids = new Set(members.map(({ articleId }) => articleId));
      expect(articles).toBe(members.length);
      for (const reading of figures.flatMap((figure) => figure.readings))
        expect(reading.articles.every((articleId) => ids.has(articleId))).toBe(true);
    }
  });

  it('folds what is good among bad files and names every bad one with its reason and line', async () => {
    const good = (place: string) =>
      `The bridge over the river ${place} was closed on Monday after a barge struck its middle pier and two people were hurt.`;
    write('mixed/empty.txt', '');
    write('mixed/blank.txt', ' \n\n ');
    write('mixed/binary.txt', Uint8Array.of(0x89, 0x50, 0, 0x47, 0xff));
    write(
      'mixed/latin.txt',
      Uint8Array.from([...good('Orne')].map((character) => character.charCodeAt(0)).concat(0xe9)),
    );
    write('mixed/broken.json', '{"text": "cut off');
    write('mixed/list.json', '[{"text": "one"}]');
    write('mixed/three.txt', 'only three words');
    write('mixed/large.txt', `${'words and more words '.repeat(50)}\n`.repeat(20_000));
    write('mixed/date.json', JSON.stringify({ text: good('Lidd'), publishedAt: 'last Monday' }));
    const lines = [
      { id: 'l1', text: good('Halse') },
      { id: 'l3', text: good('Vennow') },
    ].map((line) => JSON.stringify(line));
    write('mixed/lines.jsonl', [lines[0], '{"text": 7', lines[1]].join('\n'));
    write('mixed/two words/новость +1.txt', good('Дрина'));
    const words = `__proto__ constructor toString. ${good('Kettle')}`;
    write(
      'mixed/odd.json',
      `{"__proto__": {"text": "no"}, "constructor": {"name": 1}, "text": ${JSON.stringify(words)}}`,
    );

    const { code, stdout, stderr } = await runCli('--json', join(folder, 'mixed'));

    const rejected = stderr.split('\n').filter((line) => line.startsWith('rejected: '));
    expect(rejected).toEqual([
      'rejected: binary.txt: The upload is binary, not text.',
      'rejected: blank.txt: The upload is empty.',
      'rejected: broken.json: The JSON does not parse.',
      'rejected: date.json: publishedAt is no time of ISO 8601 or RFC 822.',
      'rejected: empty.txt: The upload is empty.',
      expect.stringMatching(
        /^rejected: large\.txt: The text has \d+ characters, more than the 500000 allowed\.$/,
      ),
      'rejected: lines.jsonl line 2: The JSON does not parse.',
      'rejected: list.json item 1: The article has 1 word, fewer than the 10 needed.',
      'rejected: three.txt: The article has 3 words, fewer than the 10 needed.',
    ]);
    const ids = eventsOf(stdout).flatMap(({ members }) => members.map(({ id }) => id));
    expect(ids.sort()).toEqual(['l1', 'l3', 'latin.txt', 'odd.json', 'two words/новость +1.txt']);
    expect(stderr).not.toContain('failed');
    expect(code).toBe(2);
  });

  describe('refuses', () => {
    let refuse: (...args: string[]) => Promise<Run>;

    beforeAll(() => {
      refuse = bundledCli(join(folder, 'bundle/newsfold.js'));
    });

    it.each([
      ['a path that does not exist', ['no/such/file.txt'], 'no/such/file.txt does not exist.'],
      ['a folder without files', [join(folder, 'nothing')], /^There is no file to upload in .*\.$/],
      ['an option that there is not', ['--jsn'], /^Unknown option '--jsn'/],
      ['--port without --serve', ['--port', '4000'], '--port and --data go with --serve.'],
      ['--data without --serve', ['--data', 'x'], '--port and --data go with --serve.'],
      [
        'paths with --serve',
        ['--serve', 'a.txt'],
        '--serve takes no paths: upload to the endpoints that it prints.',
      ],
      ['a port that is a word', ['--serve', '--port', 'http'], '--port http is not a port.'],
      ['a port that is too large', ['--serve', '--port', '65535'], '--port 65535 is not a port.'],
      ['a port below zero', ['--serve', '--port=-1'], '--port -1 is not a port.'],
    ])('%s with one line and exit code 1', async (_, args, message) => {
      const { code, stdout, stderr } = await refuse(...args);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr.trimEnd()).toEqual(
        typeof message === 'string' ? message : expect.stringMatching(message),
      );
    });
  });
});

/** The samples with their dates a year earlier: whatever the clock says, none is of the future. */
function copySamplesOfLastYear(target: string): void {
  const source = join(ROOT, 'samples');
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const copy = join(target, file.slice(source.length));
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, readFileSync(file, 'utf8').replaceAll(/("publishedAt": ?")2026/g, '$12025'));
  }
}
