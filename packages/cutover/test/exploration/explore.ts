import {
  begun,
  type CutoverGraph,
  type CutoverLedger,
  type CutoverState,
  crossed,
  judgeBegin,
  modes,
  nodeAt,
  retiring,
  settled,
  transition,
} from '../../src/core';
import { nextMove, untouched, type World, weather } from './world';

/** Everything at once: the execution, the workload, and what the ledger says. */
export interface Situation {
  readonly state: CutoverState;
  readonly world: World;
  readonly ledger: CutoverLedger;
}

/** One thing that may happen next. */
export interface Happening {
  readonly what: string;
  readonly next: Situation;
}

const windowDays = 7;
const day = 86_400_000;

/** Where every migration starts. */
export const start: Situation = {
  state: { at: 'END', ending: 'REFUSED' },
  world: untouched,
  ledger: { version: 1, standing: 'AT_SOURCE', sinceMs: 0 },
};

/**
 * What may happen next: clients and replication, an answer of any kind after any part of a step, a crash after any of its changes
 * with and without a second try, a step delivered twice, an execution that is stopped; and after its end the next one.
 */
export function happenings(graph: CutoverGraph, situation: Situation): readonly Happening[] {
  const { world } = situation;
  const outside = weather(world).map((then) => ({ what: 'weather', next: { ...situation, world: then } }));
  return [...outside, ...(situation.state.at === 'END' ? beginnings(graph, situation) : answers(graph, situation))];
}

function beginnings(graph: CutoverGraph, { world, ledger }: Situation): readonly Happening[] {
  return [0, windowDays * day].flatMap((nowMs) =>
    modes.flatMap((mode) => {
      const refusals = judgeBegin({
        subject: 'test',
        mode,
        execution: 'next',
        ledger,
        holderRuns: false,
        nowMs,
        rollbackWindowDays: windowDays,
      });
      if (refusals.length > 0) return [];
      const state = transition(graph, { at: 'BEGIN', mode }, 'DONE');
      return [
        {
          what: `begin ${mode} ${ledger.standing} after ${nowMs / day} days`,
          next: { state, world, ledger: begun(ledger, mode, 'next', 0) },
        },
      ];
    }),
  );
}

function answers(graph: CutoverGraph, situation: Situation): readonly Happening[] {
  const { state } = situation;
  const node = nodeAt(graph, state);
  const stopped = { what: 'stopped', next: { ...situation, state: { at: 'END', ending: 'REFUSED' } as const } };
  if (node === undefined) return [stopped];
  const on = (what: string, world: World, event: Parameters<typeof transition>[2]): Happening => ({
    what: `${node.id} ${what}`,
    next: entered(graph, situation, { state: transition(graph, state, event), world }),
  });
  if (node.kind === 'ASK' || state.at === 'HELP')
    return [
      stopped,
      on('yes', situation.world, 'YES'),
      ...(state.at === 'HELP' ? [] : [on('no', situation.world, 'NO')]),
    ];
  const parts = courseOf(node.part, node.action, situation.world);
  const whole = parts.worlds.at(-1) ?? situation.world;
  const twice = courseOf(node.part, node.action, whole).worlds.at(-1) ?? whole;
  const note = notes[node.id];
  return [
    stopped,
    // Written down, and then stopped: nobody heard of it but the ledger.
    ...(note ? [{ what: 'stopped late', next: { ...stopped.next, ledger: note(situation.ledger) } }] : []),
    ...parts.worlds.map((world) => on('crashes', world, 'FAILED')),
    ...parts.worlds.map((world) => on('is not ready', world, 'RUNNING')),
    ...(parts.refused
      ? [on('refuses', whole, 'REFUSED')]
      : [on('is done', whole, 'DONE'), on('is done twice', twice, 'DONE'), on('refuses', situation.world, 'REFUSED')]),
  ];
}

/** The worlds that an action goes through, the first of them as it was. */
function courseOf(
  part: string,
  action: string,
  world: World,
): { readonly worlds: readonly World[]; readonly refused: boolean } {
  const worlds = [world];
  for (;;) {
    const move = nextMove(part, action, worlds.at(-1) ?? world);
    if (move === 'DONE') return { worlds, refused: false };
    if (move === 'REFUSED') return { worlds, refused: true };
    worlds.push(move);
  }
}

/** What the machine's own steps write down. */
const notes: Readonly<Record<string, (ledger: CutoverLedger) => CutoverLedger>> = {
  'cutover: cross': (ledger) => crossed(ledger, 0),
  'cutover: retire': (ledger) => retiring(ledger, 0),
};

/** The ledger follows: the point of no return is noted when it is passed, the ending when the execution ends. */
function entered(
  graph: CutoverGraph,
  before: Situation,
  { state, world }: Pick<Situation, 'state' | 'world'>,
): Situation {
  const node = nodeAt(graph, before.state);
  const note = state.at === before.state.at && node ? notes[node.id] : undefined;
  const ledger = note ? note(before.ledger) : before.ledger;
  return { state, world, ledger: state.at === 'END' ? settled(ledger, state.ending, 0) : ledger };
}
