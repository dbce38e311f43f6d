import { namesByWord, wordSet } from '../../language/word-lists';

/** Cheap pre-filter: a text that does not match corrects nothing. Each number word after "not" is known by its start. */
export const CORRECTING =
  /\b(?:correct|revis|adjust|amend|lower(?:s|ed|ing)|cut|reduc|downgrad|trim|fall|fell|drop(?:s|ped)|down from|rather than|instead of|(?:few|low|small)er than|rais|upgrad|version|edition|headline|alert|dispatch|wrong|incorrect|mistak|inaccura|erron|misstat|misreport|untrue|false|in error|overstat|understat|exaggerat|too (?:high|low)|not (?:the |some |about |around |nearly |almost )?(?:[$€£¥₹]?\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|twen|thir|fort|fif|dozens|hundred))/i;

export type CorrectingVerb = 'revise' | 'adjust' | 'lower' | 'raise';

/**
 * What verbs, and one noun, do to a number reported before. 'revise' corrects any number, 'adjust' and 'lower' a toll: a
 * toll cannot fall, a rate or a price can. A toll that is raised has risen, so 'raise' corrects only a magnitude.
 */
export const CORRECTING_VERBS = namesByWord<CorrectingVerb>({
  revise: 'correct corrects corrected correcting revise revises revised revising revision',
  adjust: 'adjust adjusts adjusted adjusting amend amends amended amending',
  lower:
    'lower lowers lowered lowering cut cuts cutting reduce reduces reduced reducing trim trims trimmed downgrade downgrades ' +
    'downgraded downgrading fall falls fell fallen falling drop drops dropped',
  raise: 'raise raises raised raising upgrade upgrades upgraded upgrading',
});

/** Words before a verb that make it no deed: "the toll could be lowered to 49". */
export const NOT_DONE = wordSet('could may might would should will not never if expected likely');

/** Words that a revision leaves news: "revised its forecast to 4% from 5%" corrects nothing that was reported. */
export const PLANS = wordSet(
  'forecast forecasts outlook guidance target targets projection projections projected plan plans budget bid bids offer offers ' +
    'proposal proposals price prices rate rates rating deal demand demands schedule expectations goal goals salary pay',
);

/** People by what befell them, as "the number of" is followed by them: "the number of dead". */
export const BEFALLEN = namesByWord({
  killed: 'dead killed',
  injured: 'injured wounded hurt',
  missing: 'missing unaccounted',
  arrested: 'arrested detained',
});

/** What befell them, as a noun. Its number may also fall from year to year: "cut road deaths to 40 from 52". */
export const BEFALLING = namesByWord({
  killed: 'deaths fatalities',
  injured: 'injuries',
  arrested: 'arrests',
});

/** Words for a quake's strength. */
export const STRENGTH = wordSet('magnitude strength');

/** Quakes, whose magnitude is meant where nothing else is named: "the quake was downgraded to 6.1". */
export const QUAKES = wordSet('quake earthquake tremor temblor aftershock');

/** Words for a number whatever it counts: "corrects figure in paragraph 2". */
export const FIGURES = wordSet('figure figures number numbers count counts total totals tally tallies toll');

/** Words before "toll" or "count" that make it one of the dead. */
export const OF_DEAD = wordSet('death body casualty');

/** Words before "toll" that make it money, a metaphor or a statistic. */
export const NO_TOLLS = wordSet(
  'road bridge motorway tunnel highway turnpike heavy annual yearly daily monthly',
);

/** Words between "from" and the number that it leads to: "from the stated toll of 52". */
export const FILLERS = wordSet(
  'the a an its their at of than reported stated reading death body toll figure count estimate tally number total dead injured magnitude',
);

/** Words that make a toll after them the former one: "an earlier toll of 52". */
export const EARLIER = wordSet('earlier initial previous original first prior preliminary');

/** Words before a number that say all of what an earlier report stated: "an earlier version gave 24". */
export const GIVING = wordSet('said gave stated reported put at of as listed counted');

/** Words after a number that make it one of another time: "from 52 a year earlier". */
export const OF_PERIOD = /^(?:year|month|week|quarter|season|decade|(?:19|20)\d\d)$/;

/** Words before those fillers and a number that make it the former one: "from 52", "instead of 52". */
export const FORMERLY = wordSet('from instead rather');

/** Words for people and harm that may follow a former number and leave with it: "from 24 people". */
export const AFTER_FORMER = wordSet(
  'people persons victims dead killed injured wounded hurt missing deaths fatalities injuries arrests arrested magnitude',
);

/** What else may follow a number of people: another noun shows that it counts that. */
export const CLOSING = wordSet(
  'to from instead rather on after because as by and when following in for over amid at but while since who which with early late reported stated given announced originally previously initially ' +
    'yesterday today saying then given compared',
);

/** Verbs after "corrected to" that lead to the right statement: "corrected to say that 19 people died". */
export const SHOWING = wordSet('say show state reflect read');

/** Words that show that a number was reported before: "not 40 as the ministry had said". */
export const REPORTED =
  /\b(?:said|reported|stated|given|gave|announced|published|thought|believed|feared|claimed|estimated|counted|earlier|previously|first|initially|originally|before)\b/;

/** Words that may open such an addition. */
export const ADDITIONS = wordSet(
  'as it they he she we which that reported said given stated announced previously earlier first initially originally thought believed',
);

/** What may follow a denied number: the end of its clause or the verb of its sentence. */
export const AFTER_DENIED = wordSet(', . ; : ! ) ( — – - was were are is have has had but because after');

/** What an article's own earlier text stated: "an earlier version of this story said". */
const OWN_VERSION =
  /\b(?:(?:an?|the|our) )?(?:earlier|previous|original|first|initial|prior) (?:version|edition|headline|alert|dispatch)(?:e?s)?(?: of (?:this|the|our|an?) (?:\w+ )?(?:story|article|report|headline|alert|dispatch|item|post|text|summary))?\b(?=[^;]{1,30}?\b(?:said|gave|stated|reported|put|listed|counted|incorrect|wrong|mis(?:stated|reported|counted)))/i;

/** "Incorrectly said that 24 died", "reported erroneously that". */
const MISREPORTED =
  /\b(?:(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately) (?:said|reported|stated|gave|given|put|listed)|(?:said|reported|stated) (?:incorrectly|wrongly|mistakenly|erroneously|in error)|misstated|misreported)\b/i;

/** Where a statement that is taken back begins; it goes on to a {@link TURNS}. */
export const TAKEN_BACK = [OWN_VERSION, MISREPORTED];

/** Where a statement that is taken back ends, and the article speaks for itself again. */
export const TURNS = /;|—| – |, (?:but|when|while|although|though|and the (?:correct|right|actual|true))\b/;

/** Where the right number follows inside it: "said 24 people were killed instead of 19". */
export const CONTRASTS =
  /,? \b(?:not|instead of|rather than) (?=\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twel|twen|thir|fort|fif)/;

/** "Earlier reports of 24 dead were wrong". */
export const WRONG_REPORT =
  /\b(?:earlier|initial|first|previous|original|preliminary) (?:\w+ )?(?:reports?|figures?|tolls?|counts?|numbers?|statements?|accounts?|estimates?|tall(?:y|ies))\b[^;.—]{1,120}?\b(?:wrong|incorrect|mistaken|inaccurate|false|erroneous|untrue|in error|overstated|understated|exaggerated|too (?:high|low))\b/i;

/** "In paragraphs 2 and 5", whose numbers count nothing. */
export const PARAGRAPHS = /\b(?:in )?(?:paragraphs?|paras?) \d+(?:(?:,|,? and|-) ?\d+)*/gi;

/** Sentences and headlines that are a correction by their first words. */
export const SLUG = /^\W*(?:correction|corrected|corrects)\b/i;
