import { parseJson } from '../../../../../lambdas/core/read/json/parse-json';

describe('parseJson', () => {
  it.each(['{"a": [1, "b", null]}', '"]]"', '"\\"["', '[]', ' 7 '])('parses %s', (json) => {
    expect(parseJson(json)).toEqual(JSON.parse(json));
  });

  it.each(['', '{', '"', '"\\', '[1 2]', ']', 'undefined'])('rejects %j', (json) => {
    expect(() => parseJson(json)).toThrow(expect.objectContaining({ code: 'invalid-json' }));
  });

  it.each(['9007199254740993', '-9007199254740993', '12345678901234567890'])(
    'keeps all digits of %s as a string',
    (digits) => {
      const json = `{"a":${digits},"b":[ ${digits} ,${digits}],"c":"x:${digits},\\",${digits},"}`;
      expect(parseJson(json)).toEqual({ a: digits, b: [digits, digits], c: `x:${digits},",${digits},` });
      expect(parseJson(digits)).toBe(digits);
    },
  );

  it.each([
    '900719925474099',
    '1234567890123456.5',
    '1234567890123456e2',
    '0.1234567890123456789',
    '1e1234567890123456',
  ])('leaves %s a number', (number) => {
    expect(parseJson(`[${number}]`)).toEqual([Number(number)]);
  });

  it('takes nothing for a number that is none', () => {
    expect(() => parseJson('[01234567890123456]')).toThrow();
    expect(() => parseJson('[x1234567890123456]')).toThrow();
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
