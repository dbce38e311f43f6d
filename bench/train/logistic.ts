/** Max steps of Newton's method, which converges long before. */
const STEPS = 20;

/** Iteration stops when no weight changes by more than this. */
const PRECISION = 1e-6;

/** A choice among several options. */
export interface LabelledChoice {
  /** The features of each option. */
  options: number[][];
  /** Index of the option that was chosen. */
  chosen: number;
  weight: number;
}

/**
 * Fits a conditional logit (McFadden 1974): the weights that make the chosen options most likely, less half the sum of
 * each weight's square times its penalty. A yes-or-no decision is a choice between a row of features and a row of zeros.
 */
export function fitChoices(choices: readonly LabelledChoice[], penalties: readonly number[]): number[] {
  let weights = new Array<number>(penalties.length).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, k) => (penalties[k] as number) * weight);
    const hessian = penalties.map((penalty, row) =>
      penalties.map((_, column) => (row === column ? penalty : 0)),
    );
    for (const choice of choices) accumulate(choice, weights, gradient, hessian);
    const change = solve(hessian, gradient);
    weights = weights.map((weight, index) => weight - (change[index] as number));
    if (Math.max(...change.map(Math.abs)) < PRECISION) break;
  }
  return weights;
}

function accumulate(
  { options, chosen, weight }: LabelledChoice,
  weights: number[],
  gradient: number[],
  hessian: number[][],
): void {
  const probabilities = softmax(options.map((option) => dot(option, weights)));
  const mean = weights.map((_, k) =>
    options.reduce((sum, option, i) => sum + (probabilities[i] as number) * (option[k] as number), 0),
  );
  for (let k = 0; k < mean.length; k++)
    gradient[k] = (gradient[k] as number) + weight * ((mean[k] as number) - (options[chosen]?.[k] as number));
  for (const [index, option] of options.entries()) {
    const part = weight * (probabilities[index] as number);
    if (part < 1e-9) continue;
    const off = option.map((value, k) => value - (mean[k] as number));
    for (let row = 0; row < off.length; row++) {
      const line = hessian[row] as number[];
      const factor = part * (off[row] as number);
      for (let column = 0; column < off.length; column++)
        line[column] = (line[column] as number) + factor * (off[column] as number);
    }
  }
}

function softmax(scores: number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

/** Solves a symmetric positive definite system of equations by Cholesky decomposition. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const lower = matrix.map((row) => [...row]);
  for (let j = 0; j < size; j++) {
    const own = lower[j] as number[];
    for (let i = j; i < size; i++) {
      const row = lower[i] as number[];
      let sum = row[j] as number;
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (own[k] as number);
      row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (own[j] as number);
    }
  }
  const solution = [...right];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++)
      solution[i] = (solution[i] as number) - (lower[i]?.[k] as number) * (solution[k] as number);
    solution[i] = (solution[i] as number) / (lower[i]?.[i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++)
      solution[i] = (solution[i] as number) - (lower[k]?.[i] as number) * (solution[k] as number);
    solution[i] = (solution[i] as number) / (lower[i]?.[i] as number);
  }
  return solution;
}
