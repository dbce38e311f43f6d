/** Words before a noun for people. */
export const DETERMINERS = new Set('a an the his her their another this one its our my'.split(' '));

/** Words by which a phrase stands for people besides those told of before. */
export const OTHERS = new Set(
  'other others another more additional second third fourth fifth sixth'.split(' '),
);

/** Words that no phrase for people goes across. */
export const BREAKS = new Set(
  (
    'in on at of by from to with for near across over under after before during since through into as than per and or but nor ' +
    'while when who whom which that was were is are be been being had has have will would could may might must did do does ' +
    'not he she it they we him them himself herself i you said says told shot shoots shoot shooting kills kill killed killing ' +
    'died dying injuring injures injure wounding striking hitting hits struck wounds wound fatally inside outside where if ' +
    "because until against about 's also then there here left leaving leaves found"
  ).split(' '),
);

/** What may follow a number that stands for people by itself: "two were hurt", "leaves one dead", "three others". */
export const AFTER_BARE = new Set(
  (
    'were was are is have has had killed kill dead died injured wounded hurt shot slain fatally critically seriously severely ' +
    'gravely hospitalized hospitalised in and to at after suffered struck hit survived remain remained remains stabbed missing ' +
    'with from during near outside inside as by on including listed gunned taken sent charged wounds injures hurts kills found ' +
    'confirmed left reported reportedly feared presumed of or when while who others more other , . ; : ) ! – — | trapped arrested'
  ).split(' '),
);
