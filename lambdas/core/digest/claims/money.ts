import { namesByWord, wordSet } from '../../language/word-lists';
import { nounPhraseAt } from '../english/noun-phrase';
import type { Quantity } from '../english/quantity';
import type { SentenceTokens } from '../english/tokens';
import type { Named } from './counts';
import { directionOf, subjectOf } from './subjects';

/** What money is for, by the words that say so. */
const PURPOSES = namesByWord({
  damage: 'damage',
  damages: 'damages',
  loss: 'loss losses lost lose',
  cost: 'cost costs costing',
  fine: 'fine fined fines penalty penalties',
  bail: 'bail bond',
  ransom: 'ransom',
  reward: 'reward',
  'prize money': 'prize purse prizes winnings',
  deal: 'deal buy bought buys buying acquire acquired acquires takeover acquisition merger purchase',
  contract: 'contract contracts',
  bid: 'bid offer offered',
  price: 'trading traded price priced prices sold sells sell barrel ticket tickets auction ounce crude',
  fee: 'fee fees tuition',
  fare: 'fare fares',
  tax: 'tax taxes duty levy',
  tariff: 'tariffs tariff',
  salary: 'salary salaries',
  wage: 'wage wages',
  bonus: 'bonus bonuses',
  dividend: 'dividend dividends',
  revenue: 'revenue revenues turnover',
  sales: 'sales',
  profit: 'profit profits earnings',
  income: 'income',
  debt: 'debt debts owed owes bailout',
  deficit: 'deficit',
  surplus: 'surplus',
  budget: 'budget',
  loan: 'loan loans credit mortgage',
  aid: 'aid relief assistance',
  funding: 'fund funds funding grant grants raised raise raising round allocated earmarked aside',
  donations: 'donated donate donation donations donating',
  investment: 'investment investments invest invested investing invests',
  compensation: 'compensation payout payouts',
  settlement: 'settlement settle',
  pledge: 'pledged pledge pledges',
  value: 'worth value',
  valuation: 'valued valuation valuing values',
  'market value': 'capitalisation capitalization',
  spending: 'spend spent spending spends',
  stolen: 'stole stolen steal stealing theft robbed robbery loot looted haul heist raid snatched',
  savings: 'savings save saved saving',
  fraud: 'fraud defrauded embezzled embezzling laundered laundering scam',
  bribes: 'bribe bribes bribery kickbacks',
  payment: 'paid pay pays paying payment payments',
  exports: 'exports',
  imports: 'imports',
  stake: 'stake',
  fortune: 'fortune',
  'box office': 'grossed grossing grosses',
  package: 'package stimulus',
  insurance: 'insured insurance',
  rent: 'rent rents',
  pension: 'pension pensions',
  subsidy: 'subsidy subsidies',
  project: 'project scheme programme program',
});

/** Metric of money whose purpose nothing states. */
const UNNAMED = 'amount';

/**
 * Names an amount of money by its purpose, else by the previous number's metric. Null for an amount in parentheses without
 * a purpose: it only converts the previous one into another currency.
 */
export function nameMoney(tokens: SentenceTokens, quantity: Quantity, previous?: string): Named | null {
  const { unit = '', length = 0 } = quantity.measure ?? {};
  const end = quantity.end + length;
  const metric =
    changeOf(tokens, quantity) ?? purposeOf(tokens, quantity, end) ?? attributive(tokens, quantity, end);
  const isConverted = tokens.lower[quantity.start - 1] === '(';
  if (metric === undefined && isConverted) return null;
  return { metric: metric ?? previous ?? UNNAMED, unit };
}

/** "Revenue rose by $4 million" is a change. */
function changeOf(tokens: SentenceTokens, quantity: Quantity): string | undefined {
  const before = tokens.lower[quantity.start - 1] ?? '';
  const at = before === 'by' ? quantity.start - 2 : quantity.start - 1;
  return directionOf(tokens.lower[at] ?? '') ? subjectOf(tokens, quantity) : undefined;
}

/** Tokens before an amount that are searched for what it is the value of: "goods stolen are worth $4 million". */
const VALUE_REACH = 4;

/** Purposes that give way to a more specific one nearby: "will pay $40 million in compensation". */
const WEAK = new Set(['payment', 'value', 'pledge', 'spending', 'loss']);

/** Tokens before and after an amount that are searched for its purpose. */
const BEFORE_REACH = 14;
const AFTER_REACH = 7;

function purposeOf({ lower }: SentenceTokens, { start }: Quantity, end: number): string | undefined {
  const after = nearest(lower, end, Math.min(lower.length, end + AFTER_REACH), 1);
  const direct = isDirect(lower, end) ? after : undefined;
  if (direct !== undefined && !WEAK.has(direct)) return direct;
  const before = nearest(lower, start - 1, Math.max(-1, start - 1 - BEFORE_REACH), -1);
  if (before === 'value')
    return nearest(lower, start - 2, Math.max(-1, start - 1 - VALUE_REACH), -1) ?? direct ?? before;
  return before !== undefined && WEAK.has(before) ? (direct ?? after ?? before) : (before ?? direct ?? after);
}

/** Whether the purpose follows directly: "in damage", "worth of aid", "a $4 million fine". */
function isDirect(lower: readonly string[], end: number): boolean {
  const next = lower[end] ?? '';
  if (/^(?:in|of|worth)$/.test(next)) return true;
  return (
    /^\p{Ll}/u.test(next) &&
    !/^(?:to|for|from|on|at|by|after|and|or|a|per|since|with|as|last|this|next|from|than|over|if|when|before|while|was|were|is|would|could|will|had|has)$/.test(
      next,
    )
  );
}

const CLAUSE_ENDS = wordSet(', ; : – — ( ) but while which');

/** Max tokens between an amount and a comma that does not end its clause: "a fine, totalling $4 million". */
const NEAR_COMMA = 2;

/** The purpose nearest to a token within its clause, searched up to the token `to`. */
function nearest(lower: readonly string[], from: number, to: number, step: 1 | -1): string | undefined {
  for (let at = from; at !== to; at += step) {
    const word = lower[at] ?? '';
    const isNearComma = step === -1 && word === ',' && from > at && from - at <= NEAR_COMMA;
    if (CLAUSE_ENDS.has(word) && !isNearComma) return undefined;
    const purpose = PURPOSES.get(word);
    if (purpose !== undefined) return purpose;
  }
  return undefined;
}

/** The noun that an amount modifies ("a $40 million bridge"), or 'price' for "$81 a barrel". */
function attributive(tokens: SentenceTokens, { start }: Quantity, end: number): string | undefined {
  if (/^(?:a|per)$/.test(tokens.lower[end] ?? '')) return 'price';
  if (!/^(?:a|an|the|its|his|her|their|new)$/.test(tokens.lower[start - 1] ?? '')) return undefined;
  return nounPhraseAt(tokens, end, 1).head;
}
