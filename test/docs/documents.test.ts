import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { files } from '../../package.json';
import { ROOT } from '../../testing/samples';
import { anchorsOf, contentOf, documents, filesBelow, proseOf } from './markdown';

/** A relative link of a document. */
interface Link {
  from: string;
  /** Path from the root of the repository. */
  to: string;
  anchor: string | undefined;
}

function linksOf(from: string): Link[] {
  const links = proseOf(from).matchAll(/\]\(([^)\s]+)\)/g);
  return Array.from(links, ([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', anchor] = target.split('#');
      return { from, to: path === '' ? from : normalize(join(dirname(from), path)), anchor };
    });
}

const links = documents().flatMap(linksOf);

test('every relative link leads to a file or a folder', () => {
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter(({ to }) => !existsSync(join(ROOT, to)))).toEqual([]);
});

test('every anchor is that of a heading', () => {
  const broken = links.filter(({ to, anchor }) => anchor !== undefined && !anchorsOf(to).includes(anchor));
  expect(broken).toEqual([]);
});

test('every path in the text exists', () => {
  const PATH = /`((?:lambdas|lib|bin|bench|test|testing|docs|schemas|samples|examples)\/[\w./-]+)`/g;
  const missing = documents().flatMap((document) =>
    Array.from(proseOf(document).matchAll(PATH), ([, path = '']) => path)
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});

/** Whether a path is code, which architecture.md links although the package has none, as it says. */
const isSource = (path: string) => /^(?:lambdas|lib)\/.*\.ts$/.test(path);

test('the package holds all documents that its documents link', () => {
  const always = ['README.md', 'LICENSE', 'package.json'];
  const isPacked = (path: string) =>
    [...always, ...files].some((packed) => `${path}/`.startsWith(`${packed}/`));
  const unpacked = links.filter(({ from, to }) => isPacked(from) && !isPacked(to) && !isSource(to));
  expect(unpacked).toEqual([]);
});

test('the index names every document', () => {
  const named = new Set(linksOf('docs/README.md').map(({ to }) => to));
  const others = filesBelow('docs').filter((path) => path !== 'docs/README.md');
  expect(others.filter((path) => !named.has(path))).toEqual([]);
});

test('every decision has a date, a status, and its parts in order', () => {
  const decisions = filesBelow('docs/adr');
  expect(decisions.length).toBeGreaterThanOrEqual(13);
  for (const decision of decisions) {
    expect(contentOf(decision)).toMatch(/^\*\*Date\*\*: \d{4}-\d\d-\d\d\. \*\*Status\*\*: \w+/m);
    const parts = Array.from(contentOf(decision).matchAll(/^## (.+)$/gm), ([, part]) => part);
    expect([decision, parts]).toEqual([decision, ['Context', 'Decision', 'Alternatives', 'Consequences']]);
  }
});
