import { LIMITS } from '../document/limits';
import { Rejected } from '../document/rejection';

/**
 * Checks that the elements of an XML document are closed in the right order, and that the document is within the
 * limits. The parser library checks neither, and makes objects of all it finds.
 * @throws Rejected as 'invalid-xml' or 'too-large'
 */
export function checkStructure(xml: string): void {
  const open: { name: string; at: number }[] = [];
  for (const { at, end } of tagsOf(xml)) {
    if (xml[at + 1] === '/') checkClosing(xml, at, end, open.pop()?.name);
    else {
      const name = nameAt(xml, at + 1);
      if (xml[end - 2] !== '/') open.push({ name, at });
      if (open.length > LIMITS.xmlDepth)
        throw invalid(xml, at, `Elements are nested more than ${LIMITS.xmlDepth} deep`);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw invalid(xml, unclosed.at, 'An element is never closed');
}

/** Counts of what takes the parser time and memory, up to the current position. */
interface StructureSize {
  tags: number;
  text: number;
  /** Attribute names, attribute values and words in them. */
  parts: number;
}

/** Where elements' tags begin and end, without comments, CDATA sections, instructions and the document type. */
function* tagsOf(xml: string): Generator<{ at: number; end: number }> {
  const size: StructureSize = { tags: 0, text: 0, parts: 0 };
  let end = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', end)) {
    size.tags += 1;
    size.text += at - end;
    checkBounds(size);
    // A comment does not end a text.
    if (!xml.startsWith('<!--', at)) size.text = 0;
    end = endOf(xml, at);
    if (xml[at + 1] === '!') continue;
    size.parts += partsOf(xml.slice(at, end));
    if (xml[at + 1] !== '?') yield { at, end };
  }
  size.text += xml.length - end;
  checkBounds(size);
}

/** The end of a tag's or attribute's name, or of a word of a value. */
const PART_END = /[\s=]+/g;

/** An upper bound on the attributes that the library finds in a tag: it takes whatever ends like one for one. */
function partsOf(tag: string): number {
  let count = 0;
  PART_END.lastIndex = 0;
  while (PART_END.test(tag)) count += 1;
  return count;
}

function checkBounds({ tags, text, parts }: StructureSize): void {
  if (tags > LIMITS.xmlTags) throw new Rejected('too-large', `The XML has more than ${LIMITS.xmlTags} tags.`);
  if (text > LIMITS.xmlTextCharacters)
    throw new Rejected(
      'too-large',
      `The XML has a text of more than ${LIMITS.xmlTextCharacters} characters.`,
    );
  if (parts > LIMITS.xmlTagParts)
    throw new Rejected('too-large', `The XML has more than ${LIMITS.xmlTagParts} words in its tags.`);
}

/** The beginnings and ends of comments and CDATA sections. */
const NOT_TAGS: readonly [begin: string, end: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
];

/** The index after the tag, comment or section that begins at `at`. */
function endOf(xml: string, at: number): number {
  const [begin, end] = NOT_TAGS.find(([begin]) => xml.startsWith(begin, at)) ?? [];
  if (begin !== undefined && end !== undefined) return endAfter(xml, end, at, at + begin.length);
  if (xml.startsWith('</', at)) return endAfter(xml, '>', at, at);
  const behind = endOfTag(xml, at, xml.startsWith('<?', at) ? '?>' : '>');
  if (xml.startsWith('<!', at)) checkDoctype(xml, at, behind);
  return behind;
}

function endAfter(xml: string, end: string, at: number, from: number): number {
  const index = xml.indexOf(end, from);
  if (index === -1) throw invalid(xml, at, 'A tag, comment or CDATA section is never closed');
  return index + end.length;
}

/** The end of a tag, or the beginning of a quoted value, in which a tag does not end. */
const TAG_END = /[>"']/g;

/** The index after the first end of the tag that is not in quotes. */
function endOfTag(xml: string, at: number, end: string): number {
  TAG_END.lastIndex = at;
  for (let match = TAG_END.exec(xml); match !== null; match = TAG_END.exec(xml)) {
    if (match.index - at > LIMITS.xmlTagCharacters) break;
    if (match[0] !== '>') TAG_END.lastIndex = endAfter(xml, match[0], at, match.index + 1);
    else if (xml.startsWith(end, match.index + 1 - end.length)) return match.index + 1;
  }
  throw invalid(xml, at, 'A tag is never closed or far too long');
}

/** Rejects a document type that contains definitions: they could define entities that expand without end. */
function checkDoctype(xml: string, at: number, end: number): void {
  if (!xml.startsWith('<!DOCTYPE', at))
    throw invalid(xml, at, 'A tag begins in a way that XML does not know');
  if (xml.slice(at, end).includes('['))
    throw new Rejected('invalid-xml', 'The XML defines entities or elements of its own, which are not read.');
}

function checkClosing(xml: string, at: number, end: number, opened: string | undefined): void {
  if (xml.slice(at + 2, end - 1).trimEnd() !== opened)
    throw invalid(xml, at, 'A closing tag does not match the element that is open');
}

const NAME = /[\p{L}_][\p{L}\p{N}_.:-]*/uy;

function nameAt(xml: string, at: number): string {
  NAME.lastIndex = at;
  const name = NAME.exec(xml)?.[0];
  if (name === undefined || !/[\s/>]/.test(xml[NAME.lastIndex] ?? ''))
    throw invalid(xml, at, 'A tag has no valid name');
  return name;
}

function invalid(xml: string, at: number, what: string): Rejected {
  const line = xml.slice(0, at).split('\n').length;
  return new Rejected('invalid-xml', `${what}, at line ${line} of the XML.`);
}
