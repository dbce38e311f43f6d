import lists from './background.data.json';

/** A word that no list holds is rarer than the last ones listed: about one in 30 million. */
const UNLISTED_CENTIBELS = 750;

/** Words of a typical article; turns the share of running text into the share of articles that hold the word. */
const ARTICLE_WORDS = 400;

/** Function words of a language that are told apart from its other words. */
const FUNCTION_WORDS = 300;

interface Background {
  /** Inverse document frequency of stems: over all languages the smallest, as a function word of any is common. */
  weights: Map<string, number>;
  /** The 300 commonest stems of each language, which make up about half of a text in it. */
  functionWords: Map<string, Set<string>>;
}

const UNLISTED_WEIGHT = inDocuments(UNLISTED_CENTIBELS);

let loaded: Background | undefined;

/** Unpacks the lists on first use, which takes about 60 ms and which importing this module should not cost. */
function background(): Background {
  loaded ??= unpack();
  return loaded;
}

/** Inverse document frequency of a stem in general text, in nats: 0 for "the", 5 for "missile", 11 for a rare name. */
export function inverseDocumentFrequency(term: string): number {
  return background().weights.get(term) ?? UNLISTED_WEIGHT;
}

/** The commonest stems of each language by its ISO 639-1 code. */
export function functionWords(): ReadonlyMap<string, ReadonlySet<string>> {
  return background().functionWords;
}

/** -ln(1 - e^(-400 p)): a word that makes up the share p of running text is missing in e^(-400 p) of the articles. */
function inDocuments(centibels: number): number {
  return -Math.log(-Math.expm1(-ARTICLE_WORDS * 10 ** (-centibels / 100)));
}

function unpack(): Background {
  const weights = new Map<string, number>();
  const functionWords = new Map<string, Set<string>>();
  for (const [language, packed] of Object.entries(lists)) {
    const commonest = new Set<string>();
    for (const line of packed.split('\n')) {
      const [centibels, ...terms] = line.split(' ');
      const weight = inDocuments(Number(centibels));
      for (const term of terms) {
        if (weight < (weights.get(term) ?? UNLISTED_WEIGHT)) weights.set(term, weight);
        if (commonest.size < FUNCTION_WORDS) commonest.add(term);
      }
    }
    functionWords.set(language, commonest);
  }
  return { weights, functionWords };
}
