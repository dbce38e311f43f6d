import { contentOf, filesBelow, proseOf } from './markdown';

const GLOSSARY = 'docs/glossary.md';

/** The code spans of a document that are names in code: types, constants and functions. */
function codeNamesIn(document: string): string[] {
  return Array.from(proseOf(document).matchAll(/`(\w+)`/g), ([, name = '']) => name);
}

test('the glossary names only what the code names', () => {
  const code = ['lambdas', 'lib']
    .flatMap(filesBelow)
    .filter((path) => path.endsWith('.ts'))
    .map(contentOf)
    .join('\n');
  const words = new Set(code.match(/\w+/g));
  expect(codeNamesIn(GLOSSARY).length).toBeGreaterThan(40);
  expect(codeNamesIn(GLOSSARY).filter((name) => !words.has(name))).toEqual([]);
});

test('the glossary has each term once', () => {
  const terms = Array.from(proseOf(GLOSSARY).matchAll(/^\| (?!term \|)(\w.*?) \|/gm), ([, term]) => term);
  expect(terms.length).toBeGreaterThan(100);
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
});
