/**
 * A workload as far as the cutover can hurt it: which database takes writes and whether one lacks some, whom the name points at,
 * how clients are split, which bucket is in use. A stand-in of what the parts do; their own libraries prove that they do it.
 */
export interface World {
  readonly source: 'OPEN' | 'FENCED';
  readonly target: 'CLOSED' | 'OPEN' | 'FENCED';
  readonly name: 'SOURCE' | 'TARGET';
  /** The side that lacks acknowledged writes. */
  readonly behind: 'NOBODY' | 'SOURCE' | 'TARGET';
  /** Whether changes flow from source to target, and back. */
  readonly forward: boolean;
  readonly reverse: boolean;
  readonly blue: 0 | 90 | 100;
  readonly green: 0 | 10 | 100;
  readonly blueAttached: boolean;
  readonly scaled: boolean;
  readonly endpoint: 'SOURCE' | 'TARGET';
  readonly retired: boolean;
}

/** Before anything is done. */
export const untouched: World = {
  source: 'OPEN',
  target: 'CLOSED',
  name: 'SOURCE',
  behind: 'NOBODY',
  forward: false,
  reverse: false,
  blue: 100,
  green: 0,
  blueAttached: true,
  scaled: false,
  endpoint: 'SOURCE',
  retired: false,
};

/** Whether an end takes the writes of clients. */
export const writable = (world: World): readonly ('SOURCE' | 'TARGET')[] => [
  ...(world.source === 'OPEN' ? (['SOURCE'] as const) : []),
  ...(world.target === 'OPEN' ? (['TARGET'] as const) : []),
];

/** What may happen at any time: clients write where the name points, changes arrive where they flow. */
export function weather(world: World): readonly World[] {
  const written: World[] = [
    ...(world.name === 'SOURCE' && world.source === 'OPEN' ? [{ ...world, behind: 'TARGET' as const }] : []),
    ...(world.name === 'TARGET' && world.target === 'OPEN' ? [{ ...world, behind: 'SOURCE' as const }] : []),
  ];
  const arrived: World[] = [
    ...(world.behind === 'TARGET' && world.forward ? [{ ...world, behind: 'NOBODY' as const }] : []),
    ...(world.behind === 'SOURCE' && world.reverse ? [{ ...world, behind: 'NOBODY' as const }] : []),
  ];
  return [...written, ...arrived];
}

/** REFUSED, the next change of an action, or nothing left to do. */
export type Move = World | 'REFUSED' | 'DONE';

/** The next change of an action in a world; actions look at the world first and go on where they were left. */
export function nextMove(part: string, action: string, world: World): Move {
  return (moves[`${part}: ${action}`] ?? nothing)(world);
}

const nothing = (): Move => 'DONE';

/** The first change that is due. */
const first = (...due: readonly (Partial<World> | false)[]): ((world: World) => Move) => {
  const [change] = due.filter((one) => one !== false);
  return (world) => (change === undefined ? 'DONE' : { ...world, ...change });
};

const switchover = (world: World): Move => {
  if (world.name === 'SOURCE') {
    if (!world.forward) return 'REFUSED';
    return first(world.source === 'OPEN' && { source: 'FENCED' }, world.behind === 'TARGET' && { behind: 'NOBODY' }, {
      name: 'TARGET',
    })(world);
  }
  return first(!world.reverse && { reverse: true }, world.target !== 'OPEN' && { target: 'OPEN' })(world);
};

const switchBack = (world: World): Move => {
  if (world.name === 'SOURCE') return first(world.source !== 'OPEN' && { source: 'OPEN' })(world);
  return first(world.target === 'OPEN' && { target: 'FENCED' }, world.behind === 'SOURCE' && { behind: 'NOBODY' }, {
    name: 'SOURCE',
  })(world);
};

const shiftTo = (blue: World['blue'], green: World['green']) => (world: World) =>
  !world.scaled ? 'REFUSED' : first(world.green !== green && { green }, world.blue !== blue && { blue })(world);

const moves: Readonly<Record<string, (world: World) => Move>> = {
  'database: attach': (world) => first(!world.forward && { forward: true })(world),
  'database: wait-catch-up': (world) => (world.forward ? 'DONE' : 'REFUSED'),
  'database: switchover': switchover,
  'database: probe': (world) => (world.name === 'TARGET' && world.target === 'OPEN' ? 'DONE' : 'REFUSED'),
  'database: switch-back': switchBack,
  'database: cleanup': (world) =>
    first(world.forward && { forward: false }, world.reverse && { reverse: false })(world),
  'web: scale-green': (world) => first(!world.scaled && { scaled: true })(world),
  'web: release-scaling': (world) => first(world.scaled && { scaled: false })(world),
  'web: shift-to-10': (world) => (world.green === 100 ? 'DONE' : shiftTo(90, 10)(world)),
  'web: shift-to-100': shiftTo(0, 100),
  'web: detach-blue': (world) =>
    world.green !== 100 ? 'REFUSED' : first(world.blueAttached && { blueAttached: false })(world),
  'web: return-to-blue': (world) =>
    first(
      !world.blueAttached && { blueAttached: true },
      world.blue !== 100 && { blue: 100 },
      world.green !== 0 && { green: 0 },
    )(world),
  'assets: flip-endpoint': (world) => first(world.endpoint !== 'TARGET' && { endpoint: 'TARGET' })(world),
  'assets: flip-endpoint-back': (world) => first(world.endpoint !== 'SOURCE' && { endpoint: 'SOURCE' })(world),
  'assets: retire-forward-rule': (world) => first(!world.retired && { retired: true })(world),
};
