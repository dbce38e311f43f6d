/** Countries in everyday English with the adjectives of their people, and what reports call likewise. */
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

/** The first adjective of each country by the country's name: 'Ukraine' to 'Ukrainian'. */
export const ADJECTIVE_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(([country, adjective]) => (country && adjective ? [[country, adjective] as const] : [])),
);

/** Names of countries and of a few lands that news treats as such. */
export const COUNTRY: ReadonlySet<string> = new Set(COUNTRIES.map(([country]) => country as string));

/** Adjectives of countries, which are no names by themselves. */
export const NATIONALITY: ReadonlySet<string> = new Set(COUNTRIES.flatMap(([, ...adjectives]) => adjectives));
