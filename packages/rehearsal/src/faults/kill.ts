import type { Fault } from './fault';

/** Milliseconds after which a function that calls nothing of AWS is killed. */
const withinMs = 300;

/** Kills the function of a step in the middle of its first call; its retry has to go on from there (CUT-5). */
export const killAt = (step: string): Fault => ({
  name: `kill:${step}`,
  title: `the process that carries out ${step} is killed in the middle`,
  expected: 'CUT_OVER',
  at: [step],
  strike: async ({ killSoon }, { functionName }) => killSoon(functionName, withinMs),
});

/** Kills the function of every step once. */
export const killAtEachStep: Fault = {
  name: 'kill-at-each-step',
  title: 'every process is killed once at each step, in the middle of its first call',
  expected: 'CUT_OVER',
  strike: async ({ killSoon }, { functionName }) => killSoon(functionName, withinMs),
};
