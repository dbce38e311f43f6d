import { parseHTML } from 'linkedom';
import type { PageElement } from './page';

/** The part of a document of the DOM that is used here. */
export interface ParsedPage {
  readonly documentElement: PageElement;
}

/** Parses a reduced page: what comes from elsewhere may take a parser any time. */
export function parse(reduced: string): ParsedPage {
  return parseHTML(reduced).document;
}
