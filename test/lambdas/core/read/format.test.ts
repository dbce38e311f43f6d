import { type Format, formatOf, isJsonLines } from '../../../../lambdas/core/read/read-document';

const formatIn = (text: string, name = 'upload', contentType: string | null = null) =>
  formatOf(text, { name, contentType });

const MAIL = 'From: Desk <desk@wire.example>\nSubject: Ferry\nMIME-Version: 1.0\n\nThe ferry sank.';

describe('formatOf', () => {
  it.each<[Format, string]>([
    ['json', '{"text": "The ferry sank."}'],
    ['json', ' \n[{"text": "The ferry sank."}]'],
    ['json', '{\n  "text": "The ferry sank."\n}\n'],
    ['json-lines', '{"text": "One."}\n{"text": "Two."}\n'],
    ['html', '<!DOCTYPE html><html><body><p>The ferry sank.'],
    ['html', '<!-- made by hand --><div><p>The ferry sank.</div>'],
    ['html', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html>'],
    ['xml', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'],
    ['xml', '<?xml version="1.0"?><newsItem><inlineXML><html><body>'],
    ['xml', '<feed xmlns="http://www.w3.org/2005/Atom"/>'],
    ['xml', '<n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/">'],
    ['mail', MAIL],
    ['text', 'The ferry sank.'],
    ['text', '[Updated] The ferry sank.'],
    ['text', '<b>not a page</b>'],
    ['text', 'From: our desk\nSubject: the ferry\n\nIt sank.'],
    ['text', 'Kyiv: The ferry sank, and from: here on nobody knew.'],
  ])('is %s by content: %j', (format, text) => {
    expect(formatIn(text)).toBe(format);
  });

  it('believes the content more than the name and the media type', () => {
    expect(formatIn('<!doctype html><p>Ferry', 'a.txt', 'text/plain')).toBe('html');
    expect(formatIn('{"text": ""}', 'a.html', 'text/html')).toBe('json');
    expect(formatIn(MAIL, 'a.txt')).toBe('mail');
  });

  it('believes the name, then the media type, where the content leaves it open', () => {
    expect(formatIn('The ferry sank.', 'a.json')).toBe('json');
    expect(formatIn('The ferry sank.', 'a.HTM')).toBe('html');
    expect(formatIn('The ferry sank.', 'upload', 'text/html; charset=utf-8')).toBe('html');
    expect(formatIn('Subject: Ferry\n\nIt sank.', 'a.eml')).toBe('mail');
    expect(formatIn('The ferry sank.', 'a.xml', 'text/html')).toBe('xml');
    expect(formatIn('The ferry sank.', 'a', 'application/ld+json')).toBe('json');
  });

  it('takes what only begins like JSON for text, and JSON for JSON, whatever it is named', () => {
    expect(formatIn('{"or so it seemed", he said.}', 'a.txt')).toBe('text');
    expect(formatIn('{"text": "The ferry sank."}', 'a.txt')).toBe('json');
  });
});

describe('isJsonLines', () => {
  it.each<[string, string, string | null, boolean]>([
    ['{"a": 1}\n{"a"', 'a', null, true],
    ['{"a": 1}\r\n{"a"', 'a', null, true],
    ['{\n "a": 1\n}', 'a.json', null, false],
    ['{"a": 1}', 'a.jsonl', null, true],
    ['', 'a.ndjson', null, true],
    ['{"a": 1}', 'a', 'application/x-ndjson', true],
    ['{"a": 1}\n', 'a.json', null, false],
  ])('of %j named %s: %s %s', (head, name, contentType, expected) => {
    expect(isJsonLines(head, { name, contentType })).toBe(expected);
  });
});
