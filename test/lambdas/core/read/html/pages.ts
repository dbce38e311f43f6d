import { Rejected } from '../../../../../lambdas/core/read/document/rejection';
import { readHtml } from '../../../../../lambdas/core/read/html/html';

/** Paragraphs of an invented report: long enough to be found among what stands beside it. */
export const PARAGRAPHS = [
  'The lighthouse at Skerry Point was lit again on Tuesday evening, three weeks after a storm had put out its lamp, the harbour office said.',
  'Divers had to replace the cable to the mainland, which lay broken in two places at a depth of forty metres, and the work took longer than planned.',
  '“We worked between two gales and had six days of calm water in all,” said Marta Ferrol, who led the crew of eleven on the repair ship.',
  'Until then, fishing boats had been warned by radio, and the ferry to Lower Ness ran by daylight only, which cost it a third of its passengers.',
  'The island council will discuss next month whether a second cable is worth its price of four million crowns, as the last one lasted nine years.',
];

/** What a page has where nothing else is asked for. */
export const ARTICLE = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

/** A page with something in its head and in its body. */
export function page({ head = '', body = `<article>${ARTICLE}</article>` }): string {
  return `<!DOCTYPE html><html><head><title>Lighthouse lit again</title>${head}</head><body>${body}</body></html>`;
}

/** A script of JSON-LD. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

/** The code by which a page is rejected; 'none' for one that is read. */
export function rejection(html: string): string {
  try {
    readHtml(html);
  } catch (error) {
    if (error instanceof Rejected) return error.code;
    throw error;
  }
  return 'none';
}
