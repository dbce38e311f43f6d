import { namesByWord } from '../../language/word-lists';

export type Gender = 'm' | 'f';

/** Nouns for one person, by the gender that they state. */
const SINGULAR: Record<Gender | 'any', string> = {
  m: 'man boy male gunman brother father son husband boyfriend grandfather grandson nephew uncle stepfather stepson dad policeman fireman fisherman ex-husband ex-boyfriend gentleman businessman grandpa postman mailman salesman milkman cameraman workman tradesman horseman doorman congressman councilman',
  f: 'woman girl female sister mother daughter wife girlfriend grandmother granddaughter niece aunt stepmother stepdaughter mom mum ex-wife ex-girlfriend lady policewoman businesswoman grandma schoolgirl congresswoman councilwoman saleswoman actress',
  any:
    'person member couple grandchild stepchild teen teenager toddler child baby infant newborn victim student pupil officer cop deputy trooper suspect driver motorist ' +
    'passenger resident robber intruder burglar bystander shooter attacker assailant worker employee clerk owner customer neighbor neighbour ' +
    'friend cousin civilian soldier firefighter kid youth juvenile minor hunter player guard pedestrian cyclist biker motorcyclist tourist guest ' +
    'individual adult senior veteran teacher rapper pastor priest inmate prisoner patient agent homeowner roommate relative sibling twin ' +
    'occupant pilot sailor miner climber hiker rescuer paramedic nurse doctor journalist reporter protester demonstrator rioter fan spectator ' +
    'worshipper pilgrim migrant refugee villager farmer shopper partygoer party-goer clubgoer reveler reveller manager bartender waitress ' +
    'bouncer cabbie courier trucker carjacker militant insurgent fatality casualty body marine sergeant detective constable ' +
    'schoolboy traveller traveler commuter swimmer surfer skier rider runner contractor labourer laborer gamer parent grandparent patron fugitive chief mayor sheriff lawyer attorney judge professor coach cook chef dealer boss landlord tenant ' +
    'mother-in-law father-in-law daughter-in-law son-in-law sister-in-law brother-in-law stranger acquaintance partner spouse fiance fiancee caregiver ' +
    'delivery-man serviceman guardsman lifeguard trainee cadet recruit freshman sophomore ' +
    'janitor barber baker butcher plumber electrician carpenter mechanic engineer cashier teller waiter librarian artist musician singer dancer actor photographer porter gardener shepherd steward conductor scientist builder colleague co-worker coworker classmate teammate workmate watchman crewman camper skipper captain campaigner hostage commander fighter peacekeeper monk nun imam activist jogger walker schoolchild pensioner boater angler organiser organizer analyst diver foreman operator technician supervisor roofer welder trader vendor stallholder shopkeeper',
};

const IRREGULAR: Record<string, string> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  grandchild: 'grandchildren',
  stepchild: 'stepchildren',
  schoolchild: 'schoolchildren',
  baby: 'babies',
  body: 'bodies',
  wife: 'wives',
  fatality: 'fatalities',
  casualty: 'casualties',
  person: 'persons',
  lady: 'ladies',
};

/** Plurals that do not follow from the singulars above. */
const MORE_PLURALS = 'people lives others more folks personnel troops';

/**
 * Nouns by the sort of person. Sorts distinguish the people of one article: an officer is neither a child nor a gunman.
 */
const SORTS = {
  minor:
    'boy girl child toddler baby infant newborn kid juvenile schoolgirl schoolboy grandson granddaughter grandchild',
  adult:
    'man woman husband wife father mother dad mom mum grandfather grandmother grandma grandpa gentleman lady businessman businesswoman boyfriend girlfriend uncle aunt',
  police: 'officer deputy trooper cop sergeant detective constable policeman policewoman',
  suspect: 'suspect gunman shooter attacker assailant robber intruder burglar carjacker',
};

export type Sort = keyof typeof SORTS;

const SORT_OF = namesByWord(SORTS);

/** What a noun for people states about them. */
export interface PersonNoun {
  isPlural: boolean;
  gender?: Gender;
  sort?: Sort;
}

const NOUNS = new Map<string, PersonNoun>();
for (const [gender, list] of Object.entries(SINGULAR)) {
  const known = gender === 'any' ? {} : { gender: gender as Gender };
  for (const noun of list.split(' ')) {
    const sort = SORT_OF.get(noun);
    NOUNS.set(noun, { isPlural: false, ...known, ...(sort && { sort }) });
    NOUNS.set(pluralOf(noun), { isPlural: true, ...known });
  }
}
for (const noun of MORE_PLURALS.split(' ')) NOUNS.set(noun, { isPlural: true });

/** What a lower-case word states about the people it means; undefined if it is not a noun for people. */
export function personNoun(word: string): PersonNoun | undefined {
  return NOUNS.get(word);
}

/** Whether two sorts cannot be of the same person. */
export function areApart(a: Sort | undefined, b: Sort | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return false;
  return [a, b].every((sort) => sort !== 'suspect') ? [a, b].includes('minor') : [a, b].includes('police');
}

function pluralOf(noun: string): string {
  const irregular = IRREGULAR[noun];
  if (irregular) return irregular;
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  return `${noun}s`;
}
