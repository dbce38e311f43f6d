import { byPlace, filling, type Summariser } from './summariser';

/** The first sentences of all articles, then their second ones, and so on. */
export const lead: Summariser = ({ passages }, words) => filling([...passages].sort(byPlace), words);
