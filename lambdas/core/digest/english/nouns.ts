import { wordSet } from '../../language/word-lists';
import { personNoun } from './person-nouns';

const IRREGULAR = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['wolves', 'wolf'],
  ['calves', 'calf'],
  ['buses', 'bus'],
  ['gases', 'gas'],
  ['viruses', 'virus'],
  ['campuses', 'campus'],
  ['crises', 'crisis'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['ties', 'tie'],
  ['calories', 'calorie'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['aircraft', 'aircraft'],
  ['troops', 'soldier'],
  ['police', 'police officer'],
  ['sheep', 'sheep'],
  ['cattle', 'cattle'],
  ['fish', 'fish'],
  ['deer', 'deer'],
  ['staff', 'employee'],
  ['personnel', 'employee'],
  ['crew', 'crew member'],
  ['species', 'species'],
  ['others', 'person'],
]);

/** Irregular plurals by their ending: "firemen", "policewomen", "grandchildren". */
const IRREGULAR_ENDING = /(?:men|women|children|people)$/;

/** Words in -s that are not plural nouns. */
const NO_PLURALS = wordSet(
  'always perhaps besides sometimes whereas afterwards towards upwards downwards backwards forwards thus gas bus news ' +
    'politics economics mathematics physics headquarters yes says does goes this his hers ours theirs as has was is us ' +
    'christmas atlas canvas texas paris alas whose overseas tennis indoors outdoors upstairs downstairs nowadays apiece less ' +
    'series ages means needs wants wins loses gets makes takes comes gives keeps leaves',
);

/** Whether a lower-case word may be a plural noun. */
export function isPlural(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  const last = word.at(-1);
  if (last !== 's') return (last === 'n' || last === 'e') && IRREGULAR_ENDING.test(word);
  return word.length > 3 && /[^sui'’]s$/.test(word) && !NO_PLURALS.has(word);
}

/** The singular of a plural noun, good enough to name a unit. */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (IRREGULAR_ENDING.test(word)) return word.replace(/men$/, 'man').replace(/children$/, 'child');
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

/** Nouns for people. Outlets differ in the kind that they state: "31 passengers" are "31 people" elsewhere. */
const PEOPLE = wordSet(
  'people person persons civilian civilians resident residents victim victims other others more casualties man men woman women ' +
    'passenger passengers villager villagers worker workers employee employees staff miner miners sailor sailors fisherman fishermen hiker hikers ' +
    'climber climbers skier skiers driver drivers motorist motorists tourist tourists visitor visitors holidaymaker holidaymakers guest guests ' +
    'customer customers shopper shoppers inhabitant inhabitants citizen citizens local locals neighbour neighbours neighbor neighbors protester ' +
    'protesters demonstrator demonstrators activist activists rioter rioters fan fans supporter supporters spectator spectators suspect suspects ' +
    'survivor survivors evacuee evacuees patient patients migrant migrants refugee refugees hostage hostages prisoner prisoners inmate inmates ' +
    'detainee detainees pilgrim pilgrims camper campers swimmer swimmers bystander bystanders pedestrian pedestrians cyclist cyclists rider riders ' +
    'runner runners player players family-members individuals individual adults adult pensioners pensioner crewmen member members ' +
    'pupils pupil students student teachers teacher farmers farmer labourers labourer laborers laborer contractors contractor ' +
    'child children leaders leader officials official families family households household commuters commuter schoolchildren schoolboys ' +
    'schoolgirls lawmakers lawmaker ministers minister politicians politician executives executive bankers banker ' +
    'smugglers smuggler traffickers trafficker dealers pirates pirate mercenaries mercenary fighters fighter rebels rebel conscripts ' +
    'conscript troops soldiers police crew boaters boater kayakers kayaker anglers angler divers diver mountaineers mountaineer ' +
    'trekkers trekker motorcyclists asylum-seekers seekers seeker traders trader brokers broker clergy monks nuns priests guards ' +
    'applicants voters voter lorry-drivers truckers seafarers stowaways patrons diners attendees organisers organizers',
);

/** Nouns for people by their ending: "activists", "frontwomen". */
const PEOPLE_ENDING = /(?:ists?|m[ae]n)$/;

const NO_PEOPLE = wordSet('body bodies list lists');

/** Whether a noun is for people of any kind. */
export function countsPeople(noun: string): boolean {
  if (NO_PEOPLE.has(noun)) return false;
  return PEOPLE.has(noun) || personNoun(noun) !== undefined || PEOPLE_ENDING.test(noun);
}

/** People whose number is news however small it is. */
const ACTORS = wordSet(
  'robbers gunmen attackers assailants suspects raiders burglars kidnappers abductors hijackers militants insurgents bombers intruders thieves ' +
    'smugglers pirates hostages captives activists protesters demonstrators climbers hikers mountaineers divers miners sailors fishermen astronauts ' +
    'cosmonauts firefighters',
);

/** Whether a noun is for people who act in the news or are caught up in it. */
export function isActor(noun: string): boolean {
  return ACTORS.has(noun);
}

const ANIMALS = wordSet(
  'cow cows cattle sheep goat goats horse horses dog dogs cat cats pig pigs chicken chickens hen hens animal animals bird birds ' +
    'elephant elephants whale whales dolphin dolphins seal seals fish livestock deer turkeys ducks bees camels lions tigers wolves bears',
);

export function isAnimal(noun: string): boolean {
  return ANIMALS.has(noun);
}

const WEAPONS = wordSet('drone missile rocket shell bomb mortar torpedo warhead projectile');

/** Whether a singular noun is for weapons that are sent against a target. */
export function isWeapon(noun: string): boolean {
  return WEAPONS.has(noun);
}

/** Nouns that are counted in passing and put in no table. */
const ABSTRACT = wordSet(
  'thing things figure figures count counts way ways side sides reason reasons part parts step steps option options aspect aspects element elements example examples ' +
    'question questions word words type types kind kinds sort sorts factor factors issue issues idea ideas category categories source sources ' +
    'occasion occasions stage stages phase phases level levels line lines chapter chapters section sections version versions ' +
    'time times half halves third thirds quarter quarters fold place places area areas bit bits ' +
    'choice choices topic topics problem problems challenge challenges goal-posts lesson lessons theme themes principle principles ' +
    'paragraph paragraphs sentence sentences hand hands eye eyes foot leg legs arm arms knee knees cent fact facts view views ' +
    'son sons daughter daughters brother brothers sister sisters sibling siblings wife wives husband husbands friend friends ' +
    'grandchildren kid kids parent parents grandsons granddaughters cousin cousins uncle uncles nephews nieces ' +
    'dimension dimensions direction directions front fronts party parties terms term condition conditions character characters ' +
    'man woman men women person leader leaders scenario scenarios theory theories pillar pillars criteria key keys tip tips ' +
    'night nights morning mornings evening evenings afternoon weekend weekends spot spots role roles act acts series sequels ' +
    'season seasons generation generations others other more ones one feet us moment moments attempt chance chances shades sizes ' +
    'officials official spokesmen analysts experts',
);

export function isAbstract(noun: string): boolean {
  return ABSTRACT.has(noun);
}

/** What is scored, won or done in a game: reports of games are full of such counts, and none is a figure. */
const SCORES = wordSet(
  'assist assists rebound rebounds goal goals touchdown touchdowns tackle tackles strikeout strikeouts homer homers inning innings wicket wickets ' +
    'birdie birdies bogey bogeys eagles ace aces reception receptions foul fouls turnover turnovers corner corners throws pointer pointers three-pointers ' +
    'basket baskets lap laps win wins loss defeat defeats victory victories draw draws tie ties title titles appearance appearances cap caps ' +
    'run runs try tries steal steals carries catches yards down downs putt putts hole holes over overs century centuries free-throws ' +
    'shots-on-goal double-faults trophies trophy',
);

export function isScore(noun: string): boolean {
  return SCORES.has(noun);
}

/** Parts of a game or a text: figures only if something is said to have happened to them. */
const MINOR = wordSet(
  'point points game games match matches set sets round rounds piece pieces page pages seat',
);

export function isMinor(noun: string): boolean {
  return MINOR.has(noun);
}

const BRITISH = new Map([
  ['neighborhood', 'neighbourhood'],
  ['neighborhoods', 'neighbourhoods'],
  ['harbor', 'harbour'],
  ['harbors', 'harbours'],
  ['center', 'centre'],
  ['centers', 'centres'],
  ['theater', 'theatre'],
  ['theaters', 'theatres'],
]);

/** The British spelling of a noun, so that outlets of both sides of the Atlantic agree. */
export function british(noun: string): string {
  return BRITISH.get(noun) ?? noun;
}
