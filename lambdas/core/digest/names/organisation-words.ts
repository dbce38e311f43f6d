import { wordList } from './word-list';

/** Last words of names of organisations, or the words before their "of" and "for". */
export const ORGANISATION_NOUN = wordList(
  'ministry department dept agency authority administration bureau office service services board council committee',
  'commission tribunal parliament congress senate assembly force forces police army navy guard corps brigade',
  'battalion party union league federation confederation alliance coalition association society foundation institute',
  'institution university college school academy hospital clinic center centre museum library church',
  'bank group company corporation corp corp. inc inc. ltd ltd. llc plc co. bros. holdings partners industries motors airlines airways lines shipping ferries railways',
  'railway railways network organization organisation fund trust club team orchestra studios records pictures media',
  'laboratory laboratories observatory exchange patrol survey',
  'taskforce secretariat directorate chamber initiative project movement front brotherhood democrats republicans conservatives',
);

/** Organisations of one word, or of words that tell nothing, which news names without a cue. */
export const KNOWN_ORGANISATION: ReadonlySet<string> = new Set(
  (
    'Kremlin|Pentagon|White House|Congress|Parliament|Senate|House of Representatives|House of Commons|House of Lords|' +
    'Supreme Court|Interpol|Europol|Taliban|Hamas|Hezbollah|Al Qaeda|al-Qaeda|al-Qaida|Islamic State|Boko Haram|' +
    'al-Shabab|al-Shabaab|United Nations|European Union|U.N.|E.U.|UN|EU|Red Cross|Red Crescent|Google|Facebook|Twitter|' +
    'Microsoft|Boeing|Airbus|Greenpeace|Amnesty International|Human Rights Watch|Planned Parenthood|' +
    'Scotland Yard|Coast Guard|National Guard|Secret Service|Homeland Security|' +
    'Department of Justice|Justice Department|State Department|Treasury|OPEC|Unicef|Unesco'
  ).split('|'),
);

/** Words before "Court" in the name of one; any other "Court" may be a street. */
export const COURT_KIND = wordList(
  'supreme high district county circuit criminal appeals appeal superior municipal magistrates crown federal constitutional',
  'international appellate bankruptcy family juvenile civil',
);

/** Acronyms that news uses without a word beside them. */
export const KNOWN_ACRONYM = wordList(
  'NATO FBI CIA NSA WHO IMF WTO NASA UNICEF UNESCO UNHCR OPEC ISIS ISIL IRA PKK IAEA FIFA UEFA IOC NFL NBA NHL MLB NCAA ATF',
  'DEA TSA FAA NTSB EPA FDA CDC FEMA DHS ICE SEC FTC FCC NRA ACLU NAACP ASEAN OECD OPCW OSCE KGB FSB IDF PLO ESA IRS GOP',
  'WWF NHS BP HSBC IBM RAF LAPD NYPD USGS NOAA USAID USDA',
);

/** News agencies and channels, which events are told to and which are nobody in them. */
export const OUTLET: ReadonlySet<string> = new Set(
  (
    'AP|AFP|UPI|BBC|CNN|NBC|CBS|ABC|MSNBC|NPR|PBS|RT|DPA|EFE|TMZ|ESPN|CBC|CTV|ITV|PTI|ANI|KTVU|Associated Press|Reuters|Fox News|' +
    'Sky News|Agence France-Presse|Al Jazeera|New York Times|Washington Post|Wall Street Journal|Los Angeles Times|' +
    'Guardian|USA Today|Daily Mail|Chicago Tribune|Bloomberg|Xinhua|Interfax|Tass|NBC News|CBS News|ABC News|BBC News'
  ).split('|'),
);

/** Last words of names of newspapers. */
export const OUTLET_END = wordList(
  'times post herald tribune journal gazette courier chronicle news magazine',
);
