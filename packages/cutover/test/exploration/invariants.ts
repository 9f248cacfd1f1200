import type { Situation } from './explore';
import type { Explored } from './explored';
import { writable } from './world';

/** What no situation may be (CUT-6): a name, and whether a situation breaks it. */
export const invariants: readonly (readonly [name: string, broken: (situation: Situation) => boolean])[] = [
  ['there are never two writable primaries', ({ world }) => writable(world).length > 1],
  ['weights are never all zero', ({ world: { blue, green, blueAttached } }) => (blueAttached ? blue : 0) + green === 0],
  [
    'an execution that ends leaves one writable primary',
    ({ state, world }) => state.at === 'END' && state.ending !== 'REFUSED' && writable(world).length !== 1,
  ],
  [
    'what was aborted or rolled back serves at the source, with every acknowledged write',
    ({ state, world }) =>
      state.at === 'END' &&
      ['ABORTED', 'ROLLED_BACK', 'ABANDONED'].includes(state.ending) &&
      !(
        world.source === 'OPEN' &&
        world.name === 'SOURCE' &&
        world.behind !== 'SOURCE' &&
        world.green === 0 &&
        world.endpoint === 'SOURCE'
      ),
  ],
  [
    // Whatever an execution that was stopped before had left.
    'what was aborted, rolled back or abandoned scales as before',
    ({ state, world }) =>
      state.at === 'END' && ['ABORTED', 'ROLLED_BACK', 'ABANDONED'].includes(state.ending) && world.scaled,
  ],
  [
    'what was cut over serves at the target, with every acknowledged write',
    ({ state, world }) =>
      state.at === 'END' &&
      ['CUT_OVER', 'FINALISED'].includes(state.ending) &&
      !(world.target === 'OPEN' && world.name === 'TARGET' && world.behind !== 'TARGET' && world.green === 100),
  ],
  [
    'the name never points at an end that lacks acknowledged writes while nothing can bring them',
    ({ world }) =>
      (world.name === 'TARGET' && world.behind === 'TARGET') || (world.name === 'SOURCE' && world.behind === 'SOURCE'),
  ],
  [
    'nothing is retired while the workload stands at the source',
    ({ world, ledger }) => world.retired && ledger.standing === 'AT_SOURCE',
  ],
  [
    'what was abandoned left nothing behind',
    ({ state, world }) => state.at === 'END' && state.ending === 'ABANDONED' && world.forward,
  ],
];

/** Situations from which no way leads to a writable primary. */
export function withoutWayBack({ situations, edges }: Explored): readonly string[] {
  const served = new Set<string>();
  for (const [key, { world }] of situations) if (writable(world).length === 1) served.add(key);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [from, to] of edges)
      if (served.has(to) && !served.has(from)) {
        served.add(from);
        grown = true;
      }
  }
  return [...situations.keys()].filter((key) => !served.has(key));
}

/** How a retirement may begin: never before the rollback window is over (CUT-8). */
export const retirements: readonly string[] = [
  'begin FINALISE AT_TARGET after 7 days',
  'begin FINALISE RETIRING after 0 days',
  'begin FINALISE RETIRING after 7 days',
];

/** Names of everything that is broken. */
export function brokenIn(found: Explored): readonly string[] {
  const all = [...found.situations.values()];
  return [
    ...invariants.filter(([, broken]) => all.some(broken)).map(([name]) => name),
    ...(withoutWayBack(found).length > 0 ? ['a way leads back'] : []),
    ...[...found.begun].filter((what) => what.startsWith('begin FINALISE') && !retirements.includes(what)),
  ];
}
