import { wordList } from './word-list';

/** Capitalised words that are part of no name: calendar words and what pages hold beside their text. */
export const NEVER = wordList(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september',
  'october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec',
  'christmas easter ramadan thanksgiving halloween i i’m i’ve i’ll i’d god internet covid covid-19 coronavirus',
  'advertisement continue share shares subscribe newsletter click read watch story photo image video copyright updated',
);

/** Small words, which no name goes on with, though headings write them with a capital. */
export const SMALL_WORD = wordList(
  'the this that these those he she it we they you and or but from with without into onto upon than via when while where',
  'what who how why his her its our their as at by in on to if is are was were has have had',
);

/** Words that open a sentence before a name and belong to it in no case. */
export const OPENER = wordList(
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
  'is named called via ex former when fellow rival old young poor little big enter meet thank says said add see',
  'breaking update related exclusive opinion analysis editorial pictured caption courtesy source sources follow contact',
);
