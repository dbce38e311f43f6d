import { fitting, jsonBytes } from '../../../../../lambdas/core/fold/event/event-record';

describe('fitting', () => {
  it('takes what fits and leaves out what does not, in order', () => {
    const items = ['aaa', 'a'.repeat(50), 'bbb', 'ccc'];
    const room = jsonBytes(['aaa', 'bbb']);
    expect(fitting(items, room)).toEqual(['aaa', 'bbb']);
  });

  it('counts bytes of UTF-8 and not characters', () => {
    expect(fitting(['ééé'], 8)).toEqual([]);
    expect(fitting(['ééé'], 9)).toEqual(['ééé']);
  });

  it('asks for no more once less than the least is left', () => {
    let asked = 0;
    function* endless(): Generator<string> {
      for (;;) {
        asked++;
        yield 'aaaa';
      }
    }
    expect(fitting(endless(), 24, 5)).toHaveLength(3);
    expect(asked).toBe(3);
  });
});
