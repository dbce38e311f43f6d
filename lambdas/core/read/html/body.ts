import { Readability } from '@mozilla/readability';
import { type Block, blocksOf } from './blocks';
import type { PageElement } from './page';
import type { ParsedPage } from './parse';
import { prune } from './prune';
import { trim } from './trim';

/** How many times as long as the page's own text that of its JSON-LD must be to be taken: the page shows only a part. */
const FAR_LONGER = 2;

/** Characters of a text that Readability looks for no further than: a brief of three sentences. */
const SHORT_CHARACTERS = 250;

/** What is known of a page when its body is read. */
interface Known {
  headline: string;
  /** The text that its JSON-LD states. */
  lines: readonly string[];
}

/**
 * The lines of a page's article: what Readability finds once what stands beside it is gone, trimmed; where JSON-LD has
 * far more text, that. Uses the parsed page up.
 */
export function bodyOf(page: ParsedPage, { headline, lines }: Known): readonly string[] {
  const root = page.documentElement;
  prune(root);
  // of a page without text it would be the text
  for (const title of root.querySelectorAll('title')) title.remove();
  const own = trim(mainBlocks(page), headline).map(({ text }) => text);
  return charactersOf(lines) > FAR_LONGER * charactersOf(own)
    ? lines.filter((line) => line.trim() !== '')
    : own;
}

function mainBlocks(page: ParsedPage): Block[] {
  const reader = new Readability<PageElement>(page as never, {
    serializer: (content) => content as unknown as PageElement,
    keepClasses: true,
    charThreshold: SHORT_CHARACTERS,
    disableJSONLD: true,
  });
  const content = reader.parse()?.content;
  return content ? blocksOf(content) : [];
}

function charactersOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
