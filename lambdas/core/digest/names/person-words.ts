import { wordList } from './word-list';

/** Common given names, but those that are as often names of places or English words. */
export const GIVEN_NAME = wordList(
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

/** Ends of a name that tell a son from his father. */
export const SUFFIX = wordList('Jr. Sr. Jr Sr II III IV');

/** Small words inside names. */
export const PARTICLE = wordList('de da do dos del della di du la le van von der den ter bin ibn al el y');

/** Forms of address: the name follows, and they tell no role. */
export const ADDRESS = wordList('mr mrs ms miss mr. mrs. ms. sir dame madam');

/** Titles that are part of the name where one word follows: "Pope Anselm". */
export const REGNAL = wordList('pope king queen prince princess emperor sultan sheikh saint patriarch');

/** Titles that stand before names also with a capital; other roles with a capital are as often surnames: "Baker". */
export const TITLE = wordList(
  'president premier chancellor minister secretary senator congressman congresswoman governor mayor councillor councilor',
  'councilman councilwoman councilmember alderman ambassador representative commissioner chief director chairman',
  'chairwoman spokesman spokeswoman spokesperson judge justice prosecutor attorney sheriff superintendent inspector',
  'referee umpire passenger driver resident witness striker defender midfielder goalkeeper winger forward detective officer trooper deputy captain lieutenant sergeant corporal colonel general admiral commander brigadier',
  'coroner doctor professor coach bishop archbishop cardinal pastor reverend rabbi imam lord lady baroness ayatollah',
  'speaker executive mp pm ceo cfo vp king queen prince princess pope emperor sultan sheikh patriarch dr. prof. rev. gen.',
  'col. lt. maj. capt. cpl. sgt. det. insp. supt. adm. cmdr. gov. sen. rep. pres. fr. dr prof rev gen col lt maj capt sgt det',
  'supt gov sen rep secretary-general vice-president candidate nominee editor manager agent',
);

/** Nouns that name somebody's role, in the singular, besides the titles. */
const CALLING = wordList(
  'lawmaker legislator delegate diplomat envoy head leader boss founder co-founder owner operator adviser advisor aide',
  'analyst strategist pollster chairperson chair lawyer solicitor barrister magistrate marshal constable soldier private',
  'pilot astronaut firefighter paramedic examiner pathologist physician surgeon nurse lecturer teacher principal',
  'student researcher scientist historian economist expert psychologist engineer architect author writer novelist poet',
  'journalist reporter correspondent columnist anchor presenter broadcaster host comedian actor actress singer musician',
  'rapper drummer guitarist producer filmmaker photographer artist designer model goalkeeper striker defender midfielder',
  'quarterback pitcher player golfer cyclist boxer driver conductor priest cleric monk nun chaplain activist campaigner',
  'volunteer resident neighbor neighbour witness survivor victim suspect gunman attacker shooter defendant farmer',
  'fisherman baker shopkeeper businessman businesswoman entrepreneur billionaire investor banker broker trader treasurer',
  'master landlord tenant guard ranger warden duke duchess dictator heir contender politician official whip veteran',
  'technician worker employee mechanic carpenter member co-owner co-chair vice-chair provost dean clerk registrar',
);

/** Roles towards somebody else, which say nothing without them. */
export const KIN = wordList(
  'father mother brother sister son daughter husband wife uncle aunt cousin nephew niece grandfather grandmother stepfather',
  'stepmother girlfriend boyfriend fiancé fiancée friend widow widower roommate colleague partner',
);

/** Every noun that may stand for a person beside their name. */
export const ROLE: ReadonlySet<string> = new Set([...TITLE, ...CALLING, ...KIN]);

/** Words that a role may hold before its noun, in lower case. */
export const ROLE_MODIFIER = wordList(
  'former ex ex- acting interim outgoing incoming deputy vice assistant associate senior junior chief prime foreign interior',
  'defence defense finance health justice education energy trade home police fire county city town village state provincial',
  'regional district local federal national presidential vice-presidential executive general managing press medical',
  'opposition party school high university college hospital court supreme army navy military air-force police-department',
  'harbour harbor port human rights security intelligence communications communication campaign transport',
  'transportation environment culture sports labour labor public relations defense-ministry lead chief-executive retired',
  'late current then-acting longtime long-time veteran top special federal criminal civil trial defence family team club head vice-chair',
  'chief political research science technology business sales marketing operations financial legal co- democratic republican',
  'attorney secretary staff police-chief first second third lord elected would-be fellow climate labour conservative',
);

/** Verbs of saying, by which a speaker is known. */
export const SAYING = wordList(
  'said says told tells added adds wrote writes warned warns announced confirmed tweeted explained recalled insisted argued',
  'testified replied responded admitted declared claimed acknowledged stressed commented',
);

/** What befalls or is done by persons only, after "was", "were", "is" and the like or by itself. */
export const PERSONAL_VERB = wordList(
  'pleaded died resigned apologized apologised married arrested charged convicted sentenced shot stabbed killed pronounced',
  'identified hospitalized hospitalised indicted accused born elected appointed sworn jailed acquitted extradited',
);
