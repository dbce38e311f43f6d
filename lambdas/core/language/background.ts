import lists from './background.data.json';

/** A word that no list holds is rarer than the last ones listed: about one in 30 million. */
const UNLISTED_CENTIBELS = 750;

/** Words of a typical article; turns the share of running text into the share of articles that hold the word. */
const ARTICLE_WORDS = 400;

interface Background {
  /** Smallest centibels over all languages: a function word of any language is common. */
  centibels: Map<string, number>;
  /** The 300 commonest stems of each language, which make up about half of a text in it. */
  functionWords: Map<string, Set<string>>;
}

let loaded: Background | undefined;

/** Unpacks the lists on first use: 45 ms that importing this module should not cost. */
export function background(): Background {
  loaded ??= unpack();
  return loaded;
}

/**
 * Inverse document frequency of a stem in general text, in nats: -ln(1 - e^(-400 p)) for a word that makes up the
 * share p of running text. 0 for "the", 4 for a word such as "missile", 11 for an unlisted name.
 */
export function inverseDocumentFrequency(term: string): number {
  const centibels = background().centibels.get(term) ?? UNLISTED_CENTIBELS;
  const share = 10 ** (-centibels / 100);
  return -Math.log(-Math.expm1(-ARTICLE_WORDS * share));
}

function unpack(): Background {
  const centibels = new Map<string, number>();
  const functionWords = new Map<string, Set<string>>();
  for (const [language, packed] of Object.entries(lists)) {
    const commonest = new Set<string>();
    for (const line of packed.split('\n')) {
      const [level, ...terms] = line.split(' ');
      for (const term of terms) {
        centibels.set(term, Math.min(Number(level), centibels.get(term) ?? UNLISTED_CENTIBELS));
        if (commonest.size < 300) commonest.add(term);
      }
    }
    functionWords.set(language, commonest);
  }
  return { centibels, functionWords };
}
