import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../testing/samples';
import { contentOf, filesBelow } from './markdown';

const readme = contentOf('README.md');

test('both commands stand within the first 40 lines', () => {
  const top = readme.split('\n').slice(0, 40);
  expect(top).toContain('npm ci && npm start');
  expect(top).toContain('npm ci && npm test');
});

test('the sample record has at most 40 lines', () => {
  const [, sample = ''] = /<!-- sample -->\n```\n([\s\S]*?)\n```\n<!-- end of sample -->/.exec(readme) ?? [];
  const lines = sample.split('\n');
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.length).toBeLessThanOrEqual(40);
});

/** The rooms of a folder in the README's layout, each with the files to open first. */
function roomsOf(folder: string): [room: string, frontDoors: string[]][] {
  const [, table = ''] = readme.split(`| room of \`${folder}/\` |`);
  const rows = table.split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return rows.map((row) => {
    const [, room = '', , open = ''] = row.split('|');
    const doors = Array.from(open.matchAll(/`([\w.-]+)`/g), ([, file = '']) => file);
    return [room.trim().replaceAll('`', ''), doors];
  });
}

test.each(['lambdas', 'lib'])('the layout names every room of %s with a file to open first', (folder) => {
  const rooms = roomsOf(folder);
  const folders = new Set(
    filesBelow(folder)
      .filter((path) => path.endsWith('.ts'))
      .map((path) => dirname(path)),
  );
  folders.delete(folder);
  expect(rooms.map(([room]) => `${folder}/${room}`).sort()).toEqual([...folders].sort());
  const closed = rooms.filter(
    ([room, doors]) =>
      doors.length === 0 || doors.some((door) => !existsSync(join(ROOT, folder, room, door))),
  );
  expect(closed).toEqual([]);
});
