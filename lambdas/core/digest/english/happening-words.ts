/**
 * The wording of one happening. Lists of verbs and nouns are separated by spaces, those of `forms` and `finite`, which
 * may be phrases, by commas. Of 'sold', "sold" is among `forms`: in "sold 40 cars" and "40 cars sold" the cars undergo
 * it. "Sell" is `finite`: in "40 dealers sell" the dealers do it.
 */
interface Wording {
  /** Regular verbs in their base form; their inflections are derived. A final "!" doubles the consonant: "trapped". */
  verbs?: string;
  /** Participles and phrases before a number or after the noun that undergoes it. */
  forms?: string;
  /** Forms that occur only before a number or after the noun that does it. */
  finite?: string;
  /** Nouns that state it before "of", "to" or "in" ("the evacuation of 400 residents", "damage in six districts"). */
  nouns?: string;
  /** Nouns that are counted themselves ("40 arrests"). */
  counts?: string;
  /** Whether the counted do it rather than undergo it: "400 people fled". */
  isAgentive?: true;
  /** Whether it befalls people if no noun says whom: "arrested 31". */
  isHuman?: true;
}

/** What may happen to counted things or people, by its canonical name. */
export const HAPPENINGS: Record<string, Wording> = {
  // Killed and injured are listed to name parts of the people ("children injured") and animals, and to drop the totals,
  // which come from `findCasualties`. See `nameCount`.
  killed: {
    verbs: 'kill die drown perish electrocute',
    forms: 'dead, dying, slain, shot dead, found dead, lost their lives, stabbed to death',
    nouns: 'death deaths killing',
    counts: 'deaths fatalities fatality',
    isHuman: true,
  },
  injured: {
    verbs: 'injure wound',
    forms: 'hurt, suffered injuries, suffered minor injuries',
    finite: 'hurting',
    nouns: 'injury injuries',
    counts: 'injuries',
    isHuman: true,
  },
  missing: { forms: 'missing, unaccounted, unaccounted for, went missing, gone missing', isHuman: true },
  evacuated: {
    verbs: 'evacuate',
    forms:
      'to safety, to evacuate, out of their homes, moved to safety, led to safety, ordered to leave, ordered out of their homes, told to leave, ordered out, ordered to evacuate, told to evacuate, taken off, told to move, told to get out, told to go, asked to leave, asked to evacuate, urged to leave, urged to evacuate, urged to move, advised to leave, advised to evacuate, forced to leave, forced to evacuate, ordered to move, bused out, bussed out, moved out, flown out, led out, escorted out, to higher ground, to shelters, out of the',
    nouns: 'evacuation evacuations',
    counts: 'evacuees evacuations',
    isHuman: true,
  },
  displaced: {
    verbs: 'displace',
    forms:
      'homeless, from their homes, to leave their homes, to flee, driven out, lost their homes, forced to flee, made homeless, fled their homes',
    nouns: 'displacement',
    isHuman: true,
  },
  fled: { forms: 'flee, flees, fled, fleeing', nouns: 'exodus', isAgentive: true, isHuman: true },
  arrested: {
    verbs: 'arrest detain',
    forms: 'held, in custody, taken into custody, behind bars, rounded up',
    nouns: 'arrest arrests detention',
    counts: 'arrests detentions detainees',
    isHuman: true,
  },
  rescued: {
    verbs: 'rescue save pluck airlift winch ferry extricate',
    forms:
      'from the rubble, from the wreckage, from the debris, from rooftops, pulled from, pulled alive, pulled to safety, plucked from, dug out, brought up, picked up, winched to safety, airlifted to safety, brought to safety, brought ashore, pulled out, hauled from, freed from, cut free, cut from, lifted from, pulled ashore',
    nouns: 'rescue',
    counts: 'rescues',
    isHuman: true,
  },
  hospitalised: {
    verbs: 'hospitalise hospitalize',
    forms:
      'taken to hospital, taken to the hospital, taken to a hospital, rushed to hospital, sent to hospital, admitted to, in hospital, to hospital, to the hospital, to a hospital, to hospitals, airlifted to hospital, airlifted to a hospital, flown to hospital, flown to a hospital, treated in hospital, remained in hospital, remain in hospital',
    nouns: 'hospitalisation hospitalization',
    counts: 'hospitalisations hospitalizations',
    isHuman: true,
  },
  trapped: { verbs: 'trap! strand maroon', isHuman: true },
  treated: { verbs: 'treat', isHuman: true },
  infected: {
    verbs: 'infect contract',
    forms: 'tested positive, test positive, caught the virus, caught the disease, came down with',
    counts: 'infections',
    isHuman: true,
  },
  sickened: {
    verbs: 'sicken',
    forms:
      'fell ill, fallen ill, falling ill, fell sick, falling sick, poisoned, taken sick, down with, ill, became ill, taken ill',
    isHuman: true,
  },
  vaccinated: {
    verbs: 'vaccinate inoculate immunise immunize',
    nouns: 'vaccination',
    counts: 'vaccinations',
    isHuman: true,
  },
  quarantined: { verbs: 'quarantine isolate', forms: 'in quarantine, in isolation', isHuman: true },
  abducted: {
    verbs: 'abduct kidnap!',
    forms: 'taken hostage, held hostage',
    nouns: 'abduction kidnapping',
    isHuman: true,
  },
  captured: {
    verbs: 'capture',
    forms: 'taken prisoner, taken captive, prisoner, surrendered',
    nouns: 'capture',
    isHuman: true,
  },
  charged: { verbs: 'charge indict', isHuman: true },
  convicted: { verbs: 'convict', forms: 'found guilty', isHuman: true },
  sentenced: { verbs: 'sentence jail imprison', isHuman: true },
  released: { verbs: 'release free', forms: 'set free', nouns: 'release', isHuman: true },
  shot: { forms: 'shot', finite: 'shooting', isHuman: true },
  'on board': { forms: 'on board, aboard', isHuman: true },
  affected: { verbs: 'affect', isHuman: true },
  'laid off': {
    forms: 'laid off, made redundant, lost their jobs, sacked, dismissed, furloughed',
    finite: 'lay off, lays off, laying off, sack, sacks',
    nouns: 'dismissal layoff',
    counts: 'layoffs lay-offs redundancies dismissals',
    isHuman: true,
  },
  employed: { verbs: 'employ', isHuman: true },
  hired: { verbs: 'hire recruit', nouns: 'hiring recruitment', isHuman: true },
  'on strike': {
    forms:
      'on strike, walked out, walk out, walked off the job, downed tools, went on strike, go on strike, joined the strike',
    isAgentive: true,
    isHuman: true,
  },
  attended: {
    verbs: 'attend gather watch pack flock throng queue',
    forms: 'turned out, took part, came together',
    isAgentive: true,
    isHuman: true,
  },
  protested: {
    verbs: 'protest march rally demonstrate',
    forms: 'took to the streets, took to, blocked',
    isAgentive: true,
    isHuman: true,
  },
  voted: { verbs: 'vote', forms: 'cast ballots, cast their ballots', isAgentive: true, isHuman: true },
  recovered: { verbs: 'recover retrieve', nouns: 'recovery' },
  launched: {
    verbs: 'launch fire unleash',
    nouns: 'barrage salvo volley swarm wave launch hail fusillade',
  },
  intercepted: {
    verbs: 'intercept neutralise neutralize',
    forms: 'shot down, downed, brought down, knocked out',
    finite: 'shoot down, shoots down, shooting down',
    nouns: 'interception',
    counts: 'interceptions',
  },
  'got through': {
    verbs: 'breach penetrate',
    forms:
      'got through, get through, gets through, broke through, broken through, slipped through, evaded, reached their targets, hit their targets',
    isAgentive: true,
  },
  hit: { verbs: 'strike', forms: 'hit, struck', finite: 'hits, hitting' },
  damaged: { verbs: 'damage wreck', nouns: 'damage', forms: 'sustained damage, suffered damage' },
  destroyed: {
    verbs: 'destroy demolish level flatten raze gut!',
    forms: 'reduced to rubble, reduced to ashes, torn down, burned down, burnt down, burned to the ground',
    nouns: 'destruction',
  },
  burned: {
    verbs: 'burn scorch char! blacken torch',
    forms: 'burnt, set alight, set ablaze, set on fire, on fire, in flames',
  },
  flooded: { verbs: 'flood inundate submerge', forms: 'under water, swamped' },
  collapsed: { verbs: 'collapse', nouns: 'collapse', isAgentive: true },
  cancelled: {
    verbs: 'cancel ground scrap! axe',
    forms: 'cancelled, cancelling, called off',
    nouns: 'cancellation',
    counts: 'cancellations',
  },
  delayed: { verbs: 'delay postpone', nouns: 'delay', counts: 'delays' },
  diverted: { verbs: 'divert', counts: 'diversions' },
  closed: {
    verbs: 'close',
    forms: 'shut, shut down, shuttered, closed down',
    finite: 'shuts, shutting',
    nouns: 'closure',
    counts: 'closures',
  },
  opened: { verbs: 'open reopen', nouns: 'opening' },
  sent: {
    verbs: 'deploy dispatch mobilise mobilize',
    forms: 'sent',
    finite: 'send, sends, sending',
    nouns: 'deployment',
  },
  'without power': {
    forms:
      'without power, without electricity, in the dark, lost power, lose power, losing power, lost electricity, blacked out, cut off from power, without light',
    finite:
      'cut power to, cut electricity to, cutting power to, cutting electricity to, knocked out power to, knocking out power to',
    nouns: 'outage outages blackout',
  },
  'without water': { forms: 'without water, without drinking water, without running water' },
  restored: { verbs: 'restore reconnect' },
  'cut off': { forms: 'cut off' },
  cut: { verbs: 'eliminate slash', forms: 'cut', finite: 'cuts, cutting', nouns: 'cut', counts: 'cuts' },
  lost: {
    forms: 'lost',
    finite: 'lose, loses, losing, shed, sheds, shedding',
    nouns: 'loss',
    counts: 'losses',
  },
  created: { verbs: 'create', nouns: 'creation' },
  won: { forms: 'won', finite: 'win, wins, winning' },
  scored: { verbs: 'score net!' },
  sold: { forms: 'sold', finite: 'sell, sells, selling', nouns: 'sale' },
  bought: {
    verbs: 'purchase acquire order',
    forms: 'bought',
    finite: 'buy, buys, buying',
    nouns: 'purchase order acquisition',
  },
  built: { verbs: 'construct', forms: 'built', finite: 'build, builds, building', nouns: 'construction' },
  delivered: { verbs: 'deliver ship! supply', nouns: 'delivery supply shipment' },
  produced: { verbs: 'produce manufacture', nouns: 'production output' },
  recalled: { verbs: 'recall', nouns: 'recall' },
  seized: { verbs: 'seize confiscate impound', nouns: 'seizure haul', forms: 'found hidden' },
  stolen: { forms: 'stolen', finite: 'steal, steals, stole, stealing, made off with', nouns: 'theft' },
  detected: { verbs: 'detect', forms: 'recorded, registered, logged' },
  counted: { verbs: 'count tally' },
  sunk: { forms: 'sank, sunk', finite: 'sink, sinks, sinking' },
  withdrew: { forms: 'withdrew, withdrawn, dropped out', isAgentive: true, isHuman: true },
  resigned: {
    forms: 'resigned, quit, stepped down, walked away',
    nouns: 'resignation',
    counts: 'resignations',
    isAgentive: true,
    isHuman: true,
  },
  survived: { forms: 'survived, escaped, escaped unhurt', isAgentive: true, isHuman: true },
  derailed: { verbs: 'derail' },
  fell: { forms: 'fell, landed, came down, crashed, exploded, detonated', isAgentive: true },
  threatened: { verbs: 'threaten', forms: 'under threat, at risk, in danger' },
};
