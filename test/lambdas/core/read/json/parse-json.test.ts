import { parseJson } from '../../../../../lambdas/core/read/json/parse-json';

describe('parseJson', () => {
  it.each(['{"a": [1, "b", null]}', '"]]"', '"\\"["', '[]', ' 7 '])('parses %s', (json) => {
    expect(parseJson(json)).toEqual(JSON.parse(json));
  });

  it.each(['', '{', '"', '"\\', '[1 2]', ']', 'undefined'])('rejects %j', (json) => {
    expect(() => parseJson(json)).toThrow(expect.objectContaining({ code: 'invalid-json' }));
  });

  it('takes a hundred lists within each other and no more', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(() => parseJson(nested(100))).not.toThrow();
    expect(() => parseJson(nested(101))).toThrow(
      expect.objectContaining({ reason: expect.stringContaining('100') }),
    );
    expect(() => parseJson(`${'{"a":'.repeat(101)}1${'}'.repeat(101)}`)).toThrow();
    expect(() => parseJson('['.repeat(5_000_000))).toThrow();
  });

  it('counts no brackets in strings', () => {
    const text = `${'['.repeat(500)}"\\${'{'.repeat(500)}`;
    expect(parseJson(JSON.stringify({ text }))).toEqual({ text });
  });

  it('takes any number of lists beside each other', () => {
    expect(parseJson(`[${'[{}],'.repeat(1000)}[]]`)).toHaveLength(1001);
  });
});
