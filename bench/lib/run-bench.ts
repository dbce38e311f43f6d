import { parseArgs } from 'node:util';
import { runMain } from '../../bin/run-main';

/** An option of a bench. */
interface BenchOption<Value> {
  /** Whether a value follows the name. */
  type: 'string' | 'boolean';
  /** @throws Error that names the option, where its value makes no sense */
  read(value: string | boolean, name: string): Value;
}

/** An option without a value. */
export const FLAG: BenchOption<boolean> = { type: 'boolean', read: (value) => value === true };

/** An option whose value is any text. */
export const TEXT: BenchOption<string> = { type: 'string', read: String };

/** An option whose value is a whole number of at least `least`. */
export function wholeNumber(least: number): BenchOption<number> {
  return numeric(
    (value) => Number.isSafeInteger(value) && value >= least,
    `a whole number of at least ${least}`,
  );
}

/** An option whose value is a number above 0. */
export const POSITIVE = numeric((value) => value > 0, 'a number above 0');

function numeric(isRight: (value: number) => boolean, wanted: string): BenchOption<number> {
  return {
    type: 'string',
    read: (text, name) => {
      const value = Number(text);
      if (!isRight(value)) throw new Error(`--${name} takes ${wanted}.`);
      return value;
    },
  };
}

type Options = Record<string, BenchOption<unknown>>;

/** The arguments of a bench. */
interface Arguments<Given extends Options> {
  options?: Given;
  /** The files or folders that the bench takes; without this it takes none. */
  files?: {
    isRight(count: number): boolean;
    /** What to give, with an example: the rest of an error that begins with "Give". */
    wanted: string;
  };
}

/** The options that were given, by name, and the files or folders. */
type GivenArguments<Given extends Options> = { files: string[] } & {
  [Name in keyof Given]?: ReturnType<Given[Name]['read']>;
};

/**
 * Reads the arguments of a bench.
 * @throws Error that says in one line which argument is wrong
 */
export function readArguments<Given extends Options>(
  { options = {} as Given, files }: Arguments<Given>,
  args: readonly string[],
): GivenArguments<Given> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: options as Options,
    allowPositionals: files !== undefined,
  });
  if (files && !files.isRight(positionals.length)) throw new Error(`Give ${files.wanted}`);
  const given = Object.entries(values).map(([name, value]) => [
    name,
    options[name]?.read(value as string | boolean, name),
  ]);
  return { ...Object.fromEntries(given), files: positionals };
}

/** A command that measures or trains something. */
interface Bench<Given extends Options> extends Arguments<Given> {
  /** @returns the exit code if it is not 0 */
  run(given: GivenArguments<Given>): Promise<number | undefined>;
}

/** Runs a bench by the arguments of the process; prints what it throws in one line on stderr, with exit code 1. */
export function runBench<Given extends Options>(bench: Bench<Given>): void {
  runMain(async () => (await bench.run(readArguments(bench, process.argv.slice(2)))) ?? 0);
}

/**
 * Prints results one by one: each as a line of JSON if asked for, else in words below a header.
 * @returns what prints a result
 */
export function resultPrinter<Result>(
  json: boolean | undefined,
  inWords: (result: Result) => string,
  header: readonly string[] = [],
): (result: Result) => void {
  const print = (text: string) => process.stdout.write(`${text}\n`);
  if (!json && header.length > 0) print(header.join('\n'));
  return (result) => print(json ? JSON.stringify(result) : inWords(result));
}
