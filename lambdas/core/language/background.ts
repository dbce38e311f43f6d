import lists from './background.data.json';
import { listedLanguage } from './languages';

/** A word that no list holds is rarer than the last ones listed: about one in 30 million. */
const UNLISTED_CENTIBELS = 750;

/** Words of a typical article; turns the share of running text into the share of articles that hold the word. */
const ARTICLE_WORDS = 400;

/** Weighs the words of a language without a list: international news quotes and names in English. */
const FALLBACK = 'en';

const UNLISTED_WEIGHT = inDocuments(UNLISTED_CENTIBELS);

const PACKED = new Map<string, string>(Object.entries(lists));

/** Unpacked on first use, which takes up to 20 ms and which importing this module should not cost. */
const unpacked = new Map<string, Map<string, number>>();

/** Inverse document frequency of a stem in general text, in nats: 0 for "the", 5 for "missile", 11 for a rare name. */
export type InverseDocumentFrequency = (stem: string) => number;

/** The weights of a language's stems. */
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

/** -ln(1 - e^(-400 p)): a word that makes up the share p of running text is missing in e^(-400 p) of the articles. */
function inDocuments(centibels: number): number {
  return -Math.log(-Math.expm1(-ARTICLE_WORDS * 10 ** (-centibels / 100)));
}
