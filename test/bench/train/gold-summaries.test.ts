import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goldEvents, goldEventsIn } from '../../../bench/train/gold-summaries';
import { MARKET_FIRE } from '../../lambdas/core/support';

const folder = mkdtempSync(join(tmpdir(), 'newsfold-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, rows: object[]): string => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), rows.map((row) => JSON.stringify(row)).join('\n'));
  return join(folder, name);
};

const articles = write(
  'fires/articles.jsonl',
  Object.entries(MARKET_FIRE).map(([id, report]) => ({ id, cluster: 'market', ...report })),
);
write('undone/articles.jsonl', [{ id: 'a', cluster: 'b', ...MARKET_FIRE.wire }]);

describe('gold events', () => {
  it('are the originals of a cluster with one or several summaries', () => {
    const summaries = write('fires/summaries.jsonl', [
      { cluster: 'market', summaries: ['It burned.', 'A fire.'] },
    ]);
    const [event, ...others] = goldEvents(articles, summaries, 'fires');
    expect(others).toEqual([]);
    expect(event).toMatchObject({ set: 'fires', cluster: 'market', references: ['It burned.', 'A fire.'] });
    expect(event?.originals.map(({ articleId }) => articleId)).toEqual([
      'fires/courier',
      'fires/radio',
      'fires/wire',
    ]);
    expect(goldEventsIn(folder)).toEqual([event]);
    const one = write('one.jsonl', [{ cluster: 'market', summary: 'It burned.' }]);
    expect(goldEvents(articles, one, 'fires')[0]?.references).toEqual(['It burned.']);
  });

  it('are refused where a summary has no articles', () => {
    const strange = write('strange.jsonl', [{ cluster: 'mill', summary: 'It burned.' }]);
    expect(() => goldEvents(articles, strange, 'fires')).toThrow('cluster mill has no articles');
  });
});
