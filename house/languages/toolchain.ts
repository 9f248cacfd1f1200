import { stripVTControlCharacters } from 'node:util';
import { command } from './command';

/** A program that has to answer, and how old it may be. */
export interface Tool {
  readonly program: string;
  readonly args: readonly string[];
  /** Least `[major, minor]`, found in the first number of the answer and the one after its point. */
  readonly atLeast: readonly [number, number];
}

/** Why tools are not what is needed, for a person; undefined when they are. */
export function missingAmong(tools: readonly Tool[], ask: Ask = askTool): string | undefined {
  for (const { program, args, atLeast } of tools) {
    const answer = ask(program, args);
    if (answer === undefined) return `${program} is not on this machine`;
    const [, major, minor = 0] = /(\d+)(?:\.(\d+))?/.exec(stripVTControlCharacters(answer)) ?? [];
    if (major === undefined) return `${program} does not say its version`;
    const found = [Number(major), Number(minor)] as const;
    if (found[0] < atLeast[0] || (found[0] === atLeast[0] && found[1] < atLeast[1]))
      return `${program} is ${found.join('.')}, older than ${atLeast.join('.')}`;
  }
  return undefined;
}

/** What a program printed; undefined when it cannot be run. */
export type Ask = (program: string, args: readonly string[]) => string | undefined;

const askTool: Ask = (program, args) => {
  try {
    return command(program, args, { minutes: 1 });
  } catch {
    return undefined;
  }
};
