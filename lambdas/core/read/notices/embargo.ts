import { Rejected } from '../document/rejection';
import { statedTime } from '../document/stated-time';
import { isoTime } from '../text/header';

/**
 * Refuses an article whose embargo has not ended. An embargo that states no time, or none that can be read, has no end.
 * @param stated the end of the embargo; null if there is none
 * @throws Rejected as 'embargoed'
 */
export function refuseEmbargoed(stated: string | null, readAt: string): void {
  if (stated === null) return;
  const until = statedTime(stated);
  if (until === null)
    throw new Rejected('embargoed', 'The item is embargoed without a time at which the embargo ends.');
  if (until > readAt) throw new Rejected('embargoed', `The item is embargoed until ${until}.`);
}

/** Lines at the top of a text that may state an embargo: it stands above the headline, below it, or after a slug. */
const TOP_LINES = 3;

/** Max characters of such a line, which holds nothing but the label and a time. */
const LINE_CHARACTERS = 120;

const LABEL =
  /^[^\p{L}\p{N}]{0,5}(?:strictly )?(?:(?:embargo(?:ed)?|under embargo|not for (?:release|publication))(?: until| till| before) ?:?|embargo(?:ed)? ?:) ?(\P{L}?.{5,})$/iu;

/** A clock before its day, as agencies write it: "0001 GMT Tuesday, December 1, 2026". */
const CLOCK_FIRST =
  /^(\d{1,2})[:.h]?(\d{2}) ?(?:hrs|hours)? ?([A-Z]{1,4}|[ap]\.?m\.?)?,? (?:on )?(.{8,60})$/i;

/** The end of the embargo that a line at the top of a text states; null if none does, or its time is not certain. */
export function embargoIn(headline: string, lines: readonly string[]): string | null {
  for (const line of [headline, ...lines.slice(0, TOP_LINES)]) {
    const stated =
      line.length <= LINE_CHARACTERS
        ? LABEL.exec(line)?.[1]?.replace(/[^\p{L}\p{N})]{1,10}$/u, '')
        : undefined;
    const until = stated === undefined ? null : endOf(stated);
    if (until !== null) return until;
  }
  return null;
}

function endOf(stated: string): string | null {
  const [, hour, minute, zone = '', day = ''] = CLOCK_FIRST.exec(stated) ?? [];
  return isoTime(stated) ?? statedTime(stated) ?? isoTime(`${day} ${hour}:${minute} ${zone}`.trim());
}
