import { wordList } from './word-list';

/** States of the United States and provinces of Canada and Australia, whose names follow those of towns. */
export const STATE: ReadonlySet<string> = new Set(
  (
    'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|' +
    'Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|' +
    'Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|' +
    'Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|' +
    'West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|' +
    'New Brunswick|Newfoundland|Queensland|New South Wales|Victoria|Tasmania|Western Australia|South Australia'
  ).split('|'),
);

/** Capitals and other cities that news names without a preposition, but those whose names are people's or words. */
export const CITY: ReadonlySet<string> = new Set(
  (
    'Kabul|Algiers|Luanda|Buenos Aires|Yerevan|Canberra|Vienna|Baku|Dhaka|Minsk|Brussels|Sarajevo|Brasilia|Sofia|Ottawa|' +
    'Beijing|Bogota|Bogotá|Kinshasa|Havana|Nicosia|Prague|Copenhagen|Quito|Cairo|Tallinn|Addis Ababa|Helsinki|Paris|Tbilisi|' +
    'Berlin|Accra|Athens|Conakry|Port-au-Prince|Budapest|Reykjavik|New Delhi|Delhi|Mumbai|Jakarta|Tehran|Baghdad|Dublin|' +
    'Jerusalem|Tel Aviv|Rome|Milan|Tokyo|Astana|Nairobi|Pristina|Bishkek|Riga|Beirut|Tripoli|Benghazi|Vilnius|Antananarivo|' +
    'Kuala Lumpur|Bamako|Mexico City|Ulan Bator|Podgorica|Rabat|Maputo|Kathmandu|Amsterdam|Rotterdam|The Hague|Managua|' +
    'Abuja|Lagos|Pyongyang|Oslo|Islamabad|Karachi|Ramallah|Asuncion|Manila|Warsaw|Lisbon|Doha|Bucharest|Moscow|' +
    'St. Petersburg|Kigali|Riyadh|Dakar|Belgrade|Bratislava|Ljubljana|Mogadishu|Pretoria|Cape Town|Johannesburg|Seoul|' +
    'Juba|Madrid|Barcelona|Colombo|Khartoum|Stockholm|Bern|Geneva|Zurich|Damascus|Aleppo|Taipei|Dushanbe|Bangkok|Tunis|' +
    'Ankara|Istanbul|Kampala|Kyiv|Kiev|Kharkiv|Odesa|Odessa|Abu Dhabi|Dubai|London|Edinburgh|Montevideo|Tashkent|Caracas|' +
    'Hanoi|Sanaa|Lusaka|Harare|Shanghai|New York City|Los Angeles|San Francisco|Las Vegas|New Orleans|Philadelphia'
  ).split('|'),
);

/** Short forms of states as they follow the names of towns; they are no places by themselves. */
export const STATE_ABBREVIATION = wordList(
  'Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. Neb.',
  'Nev. Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. N.Y. N.J. N.C. S.C. N.D. S.D. N.H. N.M. R.I. W.Va. D.C.',
  'AL AZ CA CO FL GA IL KY LA MD MA MI MN MO MS NC NJ NM NV NY OH OK PA SC TN TX UT VA WA WI',
);

/** Last words of names of places. */
export const PLACE_END = wordList(
  'county city town township village borough parish province region district oblast prefecture state island islands isle',
  'peninsula archipelago coast beach bay gulf strait sea ocean lake river creek falls canyon valley desert forest mountain',
  'mountains hills hill heights springs point cape harbor harbour port airport airbase street st avenue ave road rd',
  'boulevard blvd lane drive highway freeway parkway plaza square bridge tunnel park gardens stadium arena station',
);

/** First words of names of places. */
export const PLACE_START = wordList('lake mount mt. fort ft. port cape gulf bay strait isle river st. saint');

/** Nouns that a place's name stands before: "the Sankt Varn region". */
export const PLACE_NOUN = wordList(
  'region province district county city town village area suburb neighborhood neighbourhood peninsula border coast',
);

/** Words right before a place's name. */
export const PLACE_ADJECTIVE = wordList(
  'northern southern eastern western central downtown suburban rural northeastern northwestern southeastern southwestern',
  'mainland',
);
