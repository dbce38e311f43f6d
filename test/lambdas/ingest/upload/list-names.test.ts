import { listName, surveyListName } from '../../../../lambdas/ingest/upload/list-names';

const write = { sequencer: '0A', writes: 9, etag: '"e-1"' };

describe('the names of lists', () => {
  it('sort by version and then by write, those of surveys before that of all', () => {
    const names = [
      listName({ ...write, sequencer: '09', writes: 700 }),
      surveyListName(write, 'articles', 70),
      listName(write),
      surveyListName({ ...write, writes: 10 }, 'articles', 7),
      listName({ ...write, writes: 10 }),
    ];
    expect([...names].sort()).toEqual(names);
  });

  it('differ by what is listed: never do two lists go by one', () => {
    const names = [
      surveyListName(write, 'articles', 7),
      surveyListName(write, 'articles', 8),
      surveyListName(write, 'seen', 7),
      surveyListName({ ...write, etag: '"e-2"' }, 'seen', 7),
      listName(write),
      listName({ ...write, etag: '"e-2"' }),
    ];
    expect(new Set(names).size).toBe(names.length);
  });
});
