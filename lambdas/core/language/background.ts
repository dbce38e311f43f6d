import lists from './background.data.json';
import { listedLanguage } from './languages';

/** Rarity of an unlisted word, -100 lg of its share of running text: one in 30 million, rarer than any listed word. */
const UNLISTED_CENTIBELS = 750;

/** Words of a typical article: turns a word's share of running text into the share of articles that contain it. */
const ARTICLE_WORDS = 400;

/** List for a language that has none: news everywhere contains English names and quotations. */
const FALLBACK = 'en';

const UNLISTED_WEIGHT = inDocuments(UNLISTED_CENTIBELS);

const PACKED = new Map<string, string>(Object.entries(lists));

/** Unpacked on first use, which takes up to 20 ms, so that importing this module stays cheap. */
const unpacked = new Map<string, Map<string, number>>();

/** Inverse document frequency of a stem in general text, in nats: 0 for "the", 5 for "missile", 11 for a rare name. */
export type InverseDocumentFrequency = (stem: string) => number;

/** The weights of a language's stems. Takes any language tag. */
export function inverseDocumentFrequency(language: string): InverseDocumentFrequency {
  const listed = listedLanguage(language);
  const weights = weightsOf(PACKED.has(listed) ? listed : FALLBACK);
  return (stem) => weights.get(stem) ?? UNLISTED_WEIGHT;
}

function weightsOf(language: string): Map<string, number> {
  const weights = unpacked.get(language) ?? unpack(PACKED.get(language) as string);
  unpacked.set(language, weights);
  return weights;
}

function unpack(packed: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const line of packed.split('\n')) {
    const [centibels, ...stems] = line.split(' ');
    const weight = inDocuments(Number(centibels));
    for (const stem of stems) weights.set(stem, weight);
  }
  return weights;
}

/** -ln(1 - e^(-400 p)): a word with share p of running text is missing from e^(-400 p) of the articles. */
function inDocuments(centibels: number): number {
  return -Math.log(-Math.expm1(-ARTICLE_WORDS * 10 ** (-centibels / 100)));
}
