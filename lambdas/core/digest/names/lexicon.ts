import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, wordSet } from '../../language/word-lists';

/** For entries of several words. */
function phraseList(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split('|')));
}

/** Common given names, except those that are as often places or English words. */
export const GIVEN_NAME = wordSet(
  'Aaron Abdul Abdullah Abigail Abraham Adam Adrian Ahmad Ahmed Aisha Alan Albert Alberto Alejandro Aleksandr Alex',
  'Alexander Alexandra Alexei Alexis Alfred Ali Alice Alicia Alison Allison Amanda Amber Amir Amy Ana Anastasia Andre',
  'Andrea Andreas Andrei Andres Andrew Andrey Andrii Andriy Andy Angel Angela Anita Ann Anna Anne Annie Anthony Antonio',
  'Antony Arjun Arnold Arthur Ashley Ayesha Barack Barbara Barry Bashar Beatrice Ben Benjamin Bernard Bernie Beth Betty',
  'Bill Billy Bob Bobby Boris Brad Bradley Brandon Brenda Brendan Brent Brett Brian Bruce Bryan Caitlin Calvin Cameron',
  'Carl Carla Carlos Carmen Carol Caroline Carolyn Carrie Casey Catherine Cathy Cecilia Cesar Charles Charlie Cheryl',
  'Chloe Chris Christian Christina Christine Christopher Cindy Claire Clara Claude Claudia Colin Connor Craig Crystal',
  'Curtis Cynthia Dale Damian Dan Daniel Daniela Danielle Danny Darren Darryl Dave David Dawn Dean Deborah Debra Denis',
  'Denise Dennis Derek Derrick Devin Diana Diane Diego Dmitri Dmitry Dmytro Dominic Donald Donna Dorothy Doug Douglas',
  'Duncan Dwayne Dylan Eddie Edgar Eduardo Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elizabeth Ella Ellen Elon',
  'Emily Emma Emmanuel Enrique Eric Erica Erik Erin Ernest Esther Ethan Eugene Eva Evan Evelyn Fatima Felipe Felix',
  'Fernando Francesco Francis Francisco Francois François Frank Franklin Fred Frederick Gabriel Gareth Gary Gavin Geoff',
  'Geoffrey George Gerald Gerard Gilbert Gina Giovanni Giuseppe Glenn Gloria Gordon Graham Greg Gregory Guillermo Gustavo',
  'Guy Hamid Hannah Hans Harold Harry Harvey Hassan Heather Hector Heidi Helen Helena Henry Herbert Hillary Howard Hugh',
  'Hugo Hussein Ian Ibrahim Igor Ines Irene Irina Isaac Isabel Isabella Ivan Jack Jackie Jacob Jacqueline Jacques Jaime',
  'Jake James Jamie Jan Jane Janet Janice Jason Javier Jay Jean Jeff Jeffery Jeffrey Jennifer Jenny Jeremy Jerome Jerry',
  'Jesse Jessica Jesus Jill Jim Jimmy Jo Joan Joanna Joanne Joaquin Joe Joel Johan Johannes John Johnny Jon Jonathan Jorge',
  'Jose José Josef Joseph Josh Joshua Joyce Juan Judith Judy Julia Julian Julie Julio Justin Kamala Karen Karim Karl Kate',
  'Katherine Kathleen Kathryn Kathy Katie Keith Kelly Ken Kenneth Kevin Khalid Kimberly Kirk Kristen Kristin Kurt Kyle',
  'Larry Laura Lauren Laurence Lawrence Lee Leo Leon Leonard Leslie Lewis Liam Lina Linda Lindsay Lindsey Lisa Liz Lloyd Lois',
  'Lorenzo Lori Louis Louise Luca Lucas Lucia Lucy Luis Luiz Luke Lydia Lynn Maggie Mahmoud Manuel Marc Marcel Marco',
  'Marcos Marcus Margaret Maria María Marie Marilyn Marina Mario Marion Mark Marta Martha Martin Marvin Mary Mateo Mathew',
  'Matt Matteo Matthew Maureen Maurice Max Maya Megan Mehmet Melanie Melissa Michael Michel Michelle Miguel Mikhail Mike',
  'Mitch Mitchell Mohamed Mohammad Mohammed Moira Molly Monica Mostafa Muhammad Mustafa Nadia Nancy Narendra Natalia',
  'Natalie Natasha Nathan Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikki Nikolai Nina Nora Norman Oleg',
  'Oleksandr Oliver Olivia Olga Omar Oscar Osama Owen Pablo Pamela Patricia Patrick Paul Paula Paulo Pavel Pedro Peggy',
  'Penny Perry Pete Peter Phil Philip Philippe Phillip Phyllis Pierre Priya Rachel Rafael Rahul Rajesh Ralph Ramon Randall',
  'Randy Raul Ray Raymond Rebecca Recep Renee Ricardo Richard Rick Ricky Rita Rob Robert Roberto Robin Rod Rodney Rodrigo',
  'Roger Roland Ron Ronald Rory Rosa Ross Roy Russell Ruth Ryan Sabrina Sally Sam Samantha Samuel Sandra Sanjay Santiago',
  'Sara Sarah Scott Sean Sebastian Serena Serge Sergei Sergey Sergio Seth Shannon Sharon Shawn Sheila Shirley Silvia',
  'Simon Sofia Sonia Sophia Sophie Stacey Stacy Stanley Stefan Stephanie Stephen Steve Steven Stuart Sue Susan Suzanne',
  'Sylvia Tamara Tara Taylor Ted Teresa Terrence Terry Theodore Theresa Thomas Tiffany Tim Timothy Tina Toby Todd Tom',
  'Tommy Toni Tony Tracy Travis Trevor Troy Tyler Ursula Valentina Valerie Vanessa Vera Veronica Vicki Victor Vincent',
  'Viktor Vitali Vivian Vladimir Volodymyr Walter Wanda Warren Wayne Wendy Wesley Wilhelm Will William Willie Wolfgang',
  'Xavier Yasmin Yelena Yolanda Yuri Yusuf Yvonne Zachary Zoe',
);

/** Name suffixes that distinguish a son from his father. */
export const SUFFIX = wordSet('Jr. Sr. Jr Sr II III IV');

/** Small words inside names. */
export const PARTICLE = wordSet('de da do dos del della di du la le van von der den ter bin ibn al el y');

/** Forms of address: they introduce a name but are not a role. */
export const ADDRESS = wordSet('mr mrs ms miss mr. mrs. ms. sir dame madam');

/** Titles that are part of a name of one more word: "Pope Anselm". */
export const REGNAL = wordSet('pope king queen prince princess emperor sultan sheikh saint patriarch');

/** Titles that are also recognised when capitalised; other capitalised roles are as often surnames: "Baker". */
export const TITLE = wordSet(
  'president premier chancellor minister secretary senator congressman congresswoman governor mayor councillor councilor',
  'councilman councilwoman councilmember alderman ambassador representative commissioner chief director chairman',
  'chairwoman spokesman spokeswoman spokesperson judge justice prosecutor attorney sheriff superintendent inspector',
  'referee umpire passenger driver resident witness striker defender midfielder goalkeeper winger forward detective officer trooper deputy captain lieutenant sergeant corporal colonel general admiral commander brigadier',
  'coroner doctor professor coach bishop archbishop cardinal pastor reverend rabbi imam lord lady baroness ayatollah',
  'speaker executive mp pm ceo cfo vp king queen prince princess pope emperor sultan sheikh patriarch dr. prof. rev. gen.',
  'col. lt. maj. capt. cpl. sgt. det. insp. supt. adm. cmdr. gov. sen. rep. pres. fr. dr prof rev gen col lt maj capt sgt det',
  'supt gov sen rep secretary-general vice-president candidate nominee editor manager agent',
);

/** Nouns of roles, in the singular, besides the titles. */
const CALLING = wordSet(
  'lawmaker legislator delegate diplomat envoy head leader boss founder co-founder owner operator adviser advisor aide',
  'analyst strategist pollster chairperson chair lawyer solicitor barrister magistrate marshal constable soldier private',
  'pilot astronaut firefighter paramedic examiner pathologist physician surgeon nurse lecturer teacher principal',
  'student researcher scientist historian economist expert psychologist engineer architect author writer novelist poet',
  'journalist reporter correspondent columnist anchor presenter broadcaster host comedian actor actress singer musician',
  'rapper drummer guitarist producer filmmaker photographer artist designer model',
  'quarterback pitcher player golfer cyclist boxer conductor priest cleric monk nun chaplain activist campaigner',
  'volunteer neighbor neighbour survivor victim suspect gunman attacker shooter defendant farmer',
  'fisherman baker shopkeeper businessman businesswoman entrepreneur billionaire investor banker broker trader treasurer',
  'master landlord tenant guard ranger warden duke duchess dictator heir contender politician official whip veteran',
  'technician worker employee mechanic carpenter member co-owner co-chair vice-chair provost dean clerk registrar',
);

/** Relations, which mean nothing without the other person. */
export const KIN = wordSet(
  'father mother brother sister son daughter husband wife uncle aunt cousin nephew niece grandfather grandmother stepfather',
  'stepmother girlfriend boyfriend fiancé fiancée friend widow widower roommate colleague partner',
);

/** All nouns that may describe a person beside the name. */
export const ROLE: ReadonlySet<string> = new Set([...TITLE, ...CALLING, ...KIN]);

/** Words that may precede the noun of a role, in lower case. */
export const ROLE_MODIFIER = wordSet(
  'former ex ex- acting interim outgoing incoming deputy vice assistant associate senior junior chief prime foreign interior',
  'defence defense finance health justice education energy trade home police fire county city town village state provincial',
  'regional district local federal national presidential vice-presidential executive general managing press medical',
  'opposition party school high university college hospital court supreme army navy military air-force police-department',
  'harbour harbor port human rights security intelligence communications communication campaign transport',
  'transportation environment culture sports labour labor public relations defense-ministry lead chief-executive retired',
  'late current then-acting longtime long-time veteran top special criminal civil trial family team club head vice-chair',
  'political research science technology business sales marketing operations financial legal co- democratic republican',
  'attorney secretary staff police-chief first second third lord elected would-be fellow climate conservative',
);

/** Verbs whose subject is a speaker. */
export const SAYING = wordSet(
  'said says told tells added adds wrote writes warned warns announced confirmed tweeted explained recalled insisted argued',
  'testified replied responded admitted declared claimed acknowledged stressed commented',
);

/** Verbs and participles that only apply to people, after "was", "were", "is" and the like or alone. */
export const PERSONAL_VERB = wordSet(
  'pleaded died resigned apologized apologised married arrested charged convicted sentenced shot stabbed killed pronounced',
  'identified hospitalized hospitalised indicted accused born elected appointed sworn jailed acquitted extradited',
);

/** Last words of organisations' names, or the words before "of" or "for" in them. */
export const ORGANISATION_NOUN = wordSet(
  'ministry department dept agency authority administration bureau office service services board council committee',
  'commission tribunal parliament congress senate assembly force forces police army navy guard corps brigade',
  'battalion party union league federation confederation alliance coalition association society foundation institute',
  'institution university college school academy hospital clinic center centre museum library church',
  'bank group company corporation corp corp. inc inc. ltd ltd. llc plc co. bros. holdings partners industries motors airlines airways lines shipping ferries railways',
  'railway network organization organisation fund trust club team orchestra studios records pictures media',
  'laboratory laboratories observatory exchange patrol survey',
  'taskforce secretariat directorate chamber initiative project movement front brotherhood democrats republicans conservatives',
);

/** Organisations whose names contain no cue. */
export const KNOWN_ORGANISATION = phraseList(
  'Kremlin|Pentagon|White House|Congress|Parliament|Senate|House of Representatives|House of Commons|House of Lords',
  'Supreme Court|Interpol|Europol|Taliban|Hamas|Hezbollah|Al Qaeda|al-Qaeda|al-Qaida|Islamic State|Boko Haram',
  'al-Shabab|al-Shabaab|United Nations|European Union|U.N.|E.U.|UN|EU|Red Cross|Red Crescent|Google|Facebook|Twitter',
  'Microsoft|Boeing|Airbus|Greenpeace|Amnesty International|Human Rights Watch|Planned Parenthood',
  'Scotland Yard|Coast Guard|National Guard|Secret Service|Homeland Security',
  'Department of Justice|Justice Department|State Department|Treasury|Unicef|Unesco',
);

/** Words before "Court" in a court's name; any other "Court" may be a street. */
export const COURT_KIND = wordSet(
  'supreme high district county circuit criminal appeals appeal superior municipal magistrates crown federal constitutional',
  'international appellate bankruptcy family juvenile civil',
);

/** Acronyms that news uses without explanation. */
export const KNOWN_ACRONYM = wordSet(
  'NATO FBI CIA NSA WHO IMF WTO NASA UNICEF UNESCO UNHCR OPEC ISIS ISIL IRA PKK IAEA FIFA UEFA IOC NFL NBA NHL MLB NCAA ATF',
  'DEA TSA FAA NTSB EPA FDA CDC FEMA DHS ICE SEC FTC FCC NRA ACLU NAACP ASEAN OECD OPCW OSCE KGB FSB IDF PLO ESA IRS GOP',
  'WWF NHS BP HSBC IBM RAF LAPD NYPD USGS NOAA USAID USDA',
);

/** News agencies and channels: they report events and take no part in them. */
export const OUTLET = phraseList(
  'AP|AFP|UPI|BBC|CNN|NBC|CBS|ABC|MSNBC|NPR|PBS|RT|DPA|EFE|TMZ|ESPN|CBC|CTV|ITV|PTI|ANI|KTVU|Associated Press|Reuters|Fox News',
  'Sky News|Agence France-Presse|Al Jazeera|New York Times|Washington Post|Wall Street Journal|Los Angeles Times',
  'Guardian|USA Today|Daily Mail|Chicago Tribune|Bloomberg|Xinhua|Interfax|Tass|NBC News|CBS News|ABC News|BBC News',
);

/** Last words of newspapers' names. */
export const OUTLET_END = wordSet(
  'times post herald tribune journal gazette courier chronicle news magazine',
);

/** US states, Canadian provinces and Australian states, which follow the names of towns. */
export const STATE = phraseList(
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois',
  'Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri',
  'Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma',
  'Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington',
  'West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia',
  'New Brunswick|Newfoundland|Queensland|New South Wales|Victoria|Tasmania|Western Australia|South Australia',
);

/** Capitals and other cities that news names without a preposition, except names of people and English words. */
export const CITY = phraseList(
  'Kabul|Algiers|Luanda|Buenos Aires|Yerevan|Canberra|Vienna|Baku|Dhaka|Minsk|Brussels|Sarajevo|Brasilia|Sofia|Ottawa',
  'Beijing|Bogota|Bogotá|Kinshasa|Havana|Nicosia|Prague|Copenhagen|Quito|Cairo|Tallinn|Addis Ababa|Helsinki|Paris|Tbilisi',
  'Berlin|Accra|Athens|Conakry|Port-au-Prince|Budapest|Reykjavik|New Delhi|Delhi|Mumbai|Jakarta|Tehran|Baghdad|Dublin',
  'Jerusalem|Tel Aviv|Rome|Milan|Tokyo|Astana|Nairobi|Pristina|Bishkek|Riga|Beirut|Tripoli|Benghazi|Vilnius|Antananarivo',
  'Kuala Lumpur|Bamako|Mexico City|Ulan Bator|Podgorica|Rabat|Maputo|Kathmandu|Amsterdam|Rotterdam|The Hague|Managua',
  'Abuja|Lagos|Pyongyang|Oslo|Islamabad|Karachi|Ramallah|Asuncion|Manila|Warsaw|Lisbon|Doha|Bucharest|Moscow',
  'St. Petersburg|Kigali|Riyadh|Dakar|Belgrade|Bratislava|Ljubljana|Mogadishu|Pretoria|Cape Town|Johannesburg|Seoul',
  'Juba|Madrid|Barcelona|Colombo|Khartoum|Stockholm|Bern|Geneva|Zurich|Damascus|Aleppo|Taipei|Dushanbe|Bangkok|Tunis',
  'Ankara|Istanbul|Kampala|Kyiv|Kiev|Kharkiv|Odesa|Odessa|Abu Dhabi|Dubai|London|Edinburgh|Montevideo|Tashkent|Caracas',
  'Hanoi|Sanaa|Lusaka|Harare|Shanghai|New York City|Los Angeles|San Francisco|Las Vegas|New Orleans|Philadelphia',
);

/** Abbreviations of states after the names of towns; alone they are not places. */
export const STATE_ABBREVIATION = wordSet(
  'Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. Neb.',
  'Nev. Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. N.Y. N.J. N.C. S.C. N.D. S.D. N.H. N.M. R.I. W.Va. D.C.',
  'AL AZ CA CO FL GA IL KY LA MD MA MI MN MO MS NC NJ NM NV NY OH OK PA SC TN TX UT VA WA WI',
);

/** Last words of places' names. */
export const PLACE_END = wordSet(
  'county city town township village borough parish province region district oblast prefecture state island islands isle',
  'peninsula archipelago coast beach bay gulf strait sea ocean lake river creek falls canyon valley desert forest mountain',
  'mountains hills hill heights springs point cape harbor harbour port airport airbase street st avenue ave road rd',
  'boulevard blvd lane drive highway freeway parkway plaza square bridge tunnel park gardens stadium arena station',
);

/** First words of places' names. */
export const PLACE_START = wordSet('lake mount mt. fort ft. port cape gulf bay strait isle river st. saint');

/** Nouns right after a place's name: "the Sankt Varn region". */
export const PLACE_NOUN = wordSet(
  'region province district county city town village area suburb neighborhood neighbourhood peninsula border coast',
);

/** Adjectives right before a place's name. */
export const PLACE_ADJECTIVE = wordSet(
  'northern southern eastern western central downtown suburban rural northeastern northwestern southeastern southwestern',
  'mainland',
);

/** Words that belong to no name even when capitalised: calendar words and page boilerplate. */
export const NEVER = new Set([
  ...[...WEEKDAYS, ...MONTHS, ...SHORT_WEEKDAYS, ...SHORT_MONTHS],
  ...wordSet(
    'christmas easter ramadan thanksgiving halloween i i’m i’ve i’ll i’d god internet covid covid-19 coronavirus',
    'advertisement continue share shares subscribe newsletter click read watch story photo image video copyright updated',
  ),
]);

/** Function words that cannot continue a name, although headings capitalise them. */
export const SMALL_WORD = wordSet(
  'the this that these those he she it we they you and or but from with without into onto upon than via when while where',
  'what who how why his her its our their as at by in on to if is are was were has have had',
);

/** Words that open a sentence before a name and never belong to it. */
export const OPENER = wordSet(
  'a an the this that these those he she it we they you his her its our their my your who whom whose which what when',
  'where why how there here and but or nor so yet if as at by for from in into of off on onto out over to up with within',
  'without about above across after against along amid among around before behind below beneath beside besides between',
  'beyond despite down during except following inside like near outside past per since through throughout till toward',
  'towards under until unlike upon via while whereas although though because unless once whether then than thus hence',
  'also again already always another any both each either every few many more most much neither no none not now one two',
  'three four five six seven eight nine ten several some such all even ever just only other others same still too very',
  'meanwhile however moreover furthermore nevertheless nonetheless instead otherwise therefore later earlier afterwards',
  'yesterday today tomorrow tonight last next first second third finally perhaps maybe indeed according asked has have had',
  'did does do is are was were be been will would can could should shall may might must let please dear yes well ok oh',
  'police officers investigators detectives deputies prosecutors authorities officials witnesses family friends neighbors',
  'neighbours residents students people men women children man woman boy girl teen teenager relatives victims suspects brothers sisters lawyers attorneys',
  'critics supporters fans leaders lawmakers senators ministers analysts experts doctors hundreds thousands dozens',
  'named called ex former fellow rival old young poor little big enter meet thank says said add see',
  'breaking update related exclusive opinion analysis editorial pictured caption courtesy source sources follow contact',
);

/** Countries, and regions that reports treat alike, each with the adjectives of its people; "_" stands for a space. */
const COUNTRIES = `
Afghanistan Afghan|Albania Albanian|Algeria Algerian|Andorra|Angola Angolan|Argentina Argentine Argentinian|Armenia Armenian
Australia Australian|Austria Austrian|Azerbaijan Azerbaijani Azeri|Bahamas Bahamian|Bahrain Bahraini
Bangladesh Bangladeshi|Barbados Barbadian|Belarus Belarusian|Belgium Belgian|Belize|Benin Beninese|Bhutan Bhutanese
Bolivia Bolivian|Bosnia Bosnian|Botswana|Brazil Brazilian|Britain British|Brunei|Bulgaria Bulgarian|Burkina_Faso Burkinabe
Burundi Burundian|Cambodia Cambodian|Cameroon Cameroonian|Canada Canadian|Chad Chadian|Chile Chilean|China Chinese
Colombia Colombian|Congo Congolese|Costa_Rica Costa_Rican|Croatia Croatian|Cuba Cuban|Cyprus Cypriot|Czechia Czech
Czech_Republic|Denmark Danish|Djibouti|Dominican_Republic Dominican|East_Timor|Ecuador Ecuadorian Ecuadorean|Egypt Egyptian
El_Salvador Salvadoran|England English|Eritrea Eritrean|Estonia Estonian|Ethiopia Ethiopian|Fiji Fijian|Finland Finnish
France French|Gabon Gabonese|Gambia Gambian|Georgia Georgian|Germany German|Ghana Ghanaian|Greece Greek|Greenland
Guatemala Guatemalan|Guinea Guinean|Guyana Guyanese|Haiti Haitian|Honduras Honduran|Hong_Kong|Hungary Hungarian
Iceland Icelandic|India Indian|Indonesia Indonesian|Iran Iranian|Iraq Iraqi|Ireland Irish|Israel Israeli|Italy Italian
Ivory_Coast Ivorian|Jamaica Jamaican|Japan Japanese|Jordan Jordanian|Kazakhstan Kazakh|Kenya Kenyan|Kosovo Kosovan
Kuwait Kuwaiti|Kyrgyzstan Kyrgyz|Laos Laotian|Latvia Latvian|Lebanon Lebanese|Lesotho|Liberia Liberian|Libya Libyan
Liechtenstein|Lithuania Lithuanian|Luxembourg|Macedonia Macedonian|Madagascar Malagasy|Malawi Malawian|Malaysia Malaysian
Maldives Maldivian|Mali Malian|Malta Maltese|Mauritania Mauritanian|Mauritius Mauritian|Mexico Mexican|Moldova Moldovan
Monaco|Mongolia Mongolian|Montenegro Montenegrin|Morocco Moroccan|Mozambique Mozambican|Myanmar Burmese|Namibia Namibian
Nepal Nepalese Nepali|Netherlands Dutch|New_Zealand|Nicaragua Nicaraguan|Niger|Nigeria Nigerian|North_Korea North_Korean|N._Korea North_Korean|S._Korea South_Korean|DPRK North_Korean
North_Macedonia|Northern_Ireland|Norway Norwegian|Oman Omani|Pakistan Pakistani|Palestine Palestinian|Panama Panamanian
Papua_New_Guinea|Paraguay Paraguayan|Peru Peruvian|Philippines Philippine Filipino|Poland Polish|Portugal Portuguese
Puerto_Rico Puerto_Rican|Qatar Qatari|Romania Romanian|Russia Russian|Rwanda Rwandan|Samoa Samoan|Saudi_Arabia Saudi
Scotland Scottish|Senegal Senegalese|Serbia Serbian|Sierra_Leone|Singapore Singaporean|Slovakia Slovak|Slovenia Slovenian
Somalia Somali|South_Africa South_African|South_Korea South_Korean|South_Sudan South_Sudanese|Soviet_Union Soviet|Spain Spanish
Sri_Lanka Sri_Lankan|Sudan Sudanese|Suriname|Sweden Swedish|Switzerland Swiss|Syria Syrian|Taiwan Taiwanese
Tajikistan Tajik|Tanzania Tanzanian|Thailand Thai|Tibet Tibetan|Togo Togolese|Tonga Tongan|Trinidad Trinidadian
Tunisia Tunisian|Turkey Turkish|Türkiye|Turkmenistan Turkmen|Uganda Ugandan|Ukraine Ukrainian|Uruguay Uruguayan
Uzbekistan Uzbek|Vatican|Venezuela Venezuelan|Vietnam Vietnamese|Wales Welsh|Yemen Yemeni|Zambia Zambian|Zimbabwe Zimbabwean
United_States American|United_Kingdom British|U.S. American|US American|USA American|U.S.A. American|U.K. British|UK British
United_Arab_Emirates Emirati|UAE Emirati|Gaza|West_Bank|Crimea Crimean|Chechnya Chechen|Kashmir Kashmiri
Korea Korean|Europe European|Asia Asian|Africa African`
  .trim()
  .split(/[|\n]/)
  .map((entry) => entry.split(' ').map((word) => word.replaceAll('_', ' ')));

/** The first adjective of each country: 'Ukraine' to 'Ukrainian'. */
export const ADJECTIVE_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(([country, adjective]) => (country && adjective ? [[country, adjective] as const] : [])),
);

/** Names of countries and of a few regions that news treats alike. */
export const COUNTRY: ReadonlySet<string> = new Set(COUNTRIES.map(([country]) => country as string));

/** Adjectives of countries, which alone are not names. */
export const NATIONALITY: ReadonlySet<string> = new Set(COUNTRIES.flatMap(([, ...adjectives]) => adjectives));
