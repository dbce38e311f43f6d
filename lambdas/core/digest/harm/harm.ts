import type { PersonPhrase } from '../english/person-phrase';
import type { SentenceWords } from '../english/sentence-words';
import {
  casualties,
  countsOfMurder,
  crime,
  deadly,
  death,
  harmNoun,
  multiple,
  risen,
  shooting,
  toll,
} from './harm-nouns';
import {
  bodies,
  condition,
  family,
  gunshot,
  hospital,
  injuries,
  lives,
  recovery,
  selfHarm,
} from './harm-outcomes';
import {
  active,
  fatally,
  type HarmRule,
  type HarmWords,
  intransitive,
  none,
  participle,
  passed,
  perhapsToDeath,
  type SentenceWithPeople,
  shot,
  struck,
} from './harm-rule';

const RULES = new Map<string, HarmRule>([
  ...each(
    'slain murdered executed assassinated gunned electrocuted suffocated asphyxiated strangled beheaded lynched',
    participle('killed'),
  ),
  ...each('paralyzed paralysed grazed maimed', participle('injured')),
  ...each('stabbed burned burnt scalded beaten', perhapsToDeath(participle('injured'))),
  ...each('crushed trampled hacked bludgeoned clubbed mauled', perhapsToDeath(none)),
  ...each('hospitalized hospitalised', participle('hospitalised')),
  ...each('kills killing murdering', active('killed')),
  ...each('injuring injures wounding wounds hurting hurts grazing', active('injured')),
  ...each('shoots', active('shot')),
  ...each('struck striking strikes hit hitting hits', struck),
  ...each('dead', risen('killed', intransitive('killed'))),
  ...each('killed', risen('killed', participle('killed'))),
  ...each('injured wounded hurt', risen('injured', participle('injured'))),
  ...each('died dies drowned drown drowns deceased perished succumbed dying die', intransitive('killed')),
  ...each('survived', intransitive('hospitalised')),
  ...each('passed passes', passed),
  ...each('shot', shot),
  ...each('fatally', fatally),
  ...each('fatalities fatality', harmNoun('killed')),
  ...each('casualties', casualties),
  ...each('death deaths', death),
  ...each('homicide murder manslaughter murder-suicide slaying slayings murders', crime),
  ...each('fatal deadly', deadly),
  ...each('shooting', shooting),
  ...each('double triple quadruple', multiple),
  ...each('counts', countsOfMurder),
  ...each('toll', toll),
  ...each('himself herself suicide life', selfHarm),
  ...each('lives', lives),
  ...each('bodies body', bodies),
  ...each('family', family),
  ...each('hospital hospitals center centre', hospital),
  ...each('condition', condition),
  ...each('survive recover recovery recovering', recovery),
  ...each('gunshot bullet', gunshot),
  ...each('injuries burns bruises fractures concussion inhalation', injuries),
]);

function each(list: string, rule: HarmRule): [string, HarmRule][] {
  return list.split(' ').map((word) => [word, rule]);
}

/** Cheap pre-filter: whether any word of a sentence may report harm. */
export function mayReportHarm({ lower }: SentenceWords): boolean {
  return lower.some((word) => RULES.has(word));
}

/** Words of a sentence that report harm, in order. */
export function harmWords(sentence: SentenceWords, people: readonly PersonPhrase[]): HarmWords[] {
  const words: SentenceWithPeople = {
    ...sentence,
    starts: new Set(people.map(({ start }) => start)),
    numbersEnd: new Set(people.filter(({ form }) => form === 'number').map(({ end }) => end)),
  };
  const found: HarmWords[] = [];
  for (let at = 0; at < words.lower.length; at++) {
    const harm = RULES.get(words.lower[at] as string)?.(words, at);
    if (!harm) continue;
    found.push(harm);
    at = Math.max(at, harm.end - 1);
  }
  return found;
}
