import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { blocksOf } from '../../lambdas/core/read/html/blocks';
import type { PageElement } from '../../lambdas/core/read/html/page';

/** The lines of what Readability finds in a page by itself. */
export function readabilityLines(html: string): string[] {
  const reader = new Readability<PageElement>(parseHTML(html).document as never, {
    serializer: (content) => content as unknown as PageElement,
  });
  const content = reader.parse()?.content;
  return content ? blocksOf(content).map(({ text }) => text) : [];
}
