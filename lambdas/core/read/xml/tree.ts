import { XMLParser } from 'fast-xml-parser';
import { LIMITS } from '../document/limits';
import { decodeReferences } from '../document/markup-lines';
import { Rejected } from '../document/rejection';
import { checkStructure } from './check-structure';
import type { Element } from './element';

/** Hook for character references. Never expands a document's entities; bare ampersands and unknown names stay. */
const ENTITIES = {
  decode: decodeReferences,
  setExternalEntities(): void {},
  addInputEntities(): void {},
  reset(): void {},
  setXmlVersion(): void {},
};

/** A node as the library returns it: text, or an element's children under its name and its attributes under ":@". */
type Node = Record<string, unknown>;

const TEXT = '#text';
const ATTRIBUTES = ':@';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  entityDecoder: ENTITIES,
  maxNestedTags: LIMITS.xmlDepth,
  jPath: false,
});

/**
 * The root element of an XML document. Tolerates unescaped ampersands, undeclared entities and prefixes, and unquoted
 * attributes, since feeds have them.
 * @throws Rejected as 'invalid-xml' or 'too-large'
 */
export function parseTree(xml: string): Element {
  checkStructure(xml);
  const nodes = parse(xml);
  const root = nodes.find((node) => elementName(node) !== undefined);
  if (root === undefined) throw new Rejected('invalid-xml', 'The XML has no elements.');
  return toElement(root, OUTERMOST);
}

function parse(xml: string): Node[] {
  try {
    return parser.parse(xml);
  } catch {
    throw new Rejected('invalid-xml', 'The XML does not parse.');
  }
}

function elementName(node: Node): string | undefined {
  return Object.keys(node).find((key) => key !== TEXT && key !== ATTRIBUTES);
}

/** The namespace prefixes that an element and its ancestors declare. */
interface NamespaceScope {
  declared: ReadonlyMap<string, string>;
  outer: NamespaceScope | null;
}

/** Shared by all elements without attributes, which are most. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

const OUTERMOST: NamespaceScope = { declared: new Map([['xml', 'xml']]), outer: null };

/** Converts a node; the parser's nesting limit bounds the recursion. */
function toElement(node: Node, outer: NamespaceScope): Element {
  const tag = elementName(node) ?? '';
  const attributes = attributesOf(node);
  const scope = attributes === NO_ATTRIBUTES ? outer : scopeOf(attributes, outer);
  const colon = tag.indexOf(':');
  const prefix = tag.slice(0, Math.max(colon, 0));
  const children = node[tag] as Node[];
  return {
    name: tag.slice(colon + 1),
    namespace: namespaceOf(prefix, scope) ?? prefix,
    attributes,
    children: children.map((child) => (TEXT in child ? String(child[TEXT]) : toElement(child, scope))),
  };
}

function attributesOf(node: Node): ReadonlyMap<string, string> {
  const attributes = node[ATTRIBUTES];
  return attributes === undefined
    ? NO_ATTRIBUTES
    : new Map(Object.entries(attributes as Record<string, string>));
}

function scopeOf(attributes: ReadonlyMap<string, string>, outer: NamespaceScope): NamespaceScope {
  const declarations = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declarations.length === 0) return outer;
  const declared = new Map(declarations.map(([name, value]) => [name.slice('xmlns:'.length), value.trim()]));
  return { declared, outer };
}

function namespaceOf(prefix: string, innermost: NamespaceScope): string | undefined {
  for (let scope: NamespaceScope | null = innermost; scope !== null; scope = scope.outer) {
    const namespace = scope.declared.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return undefined;
}
