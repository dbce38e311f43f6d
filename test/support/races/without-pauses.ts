/** Has pauses between attempts take a turn of the event loop in the tests of a file. */
export function withoutPauses(): void {
  beforeAll(() => {
    const soon = ((run: () => void) => setImmediate(run)) as unknown as typeof setTimeout;
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(soon);
  });
}
