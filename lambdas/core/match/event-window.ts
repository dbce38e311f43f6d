/**
 * Days after its last report in which an event takes a new one. Half a year in place of two months finds the trials
 * and inquiries too: .01 more B-cubed F on general news, .003 on incidents. The models were trained with it, so that a
 * window may be shorter and not longer.
 */
export const EVENT_WINDOW_DAYS = 180;
