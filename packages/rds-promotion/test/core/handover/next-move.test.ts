import { nextMove, type SwitchFacts, type SwitchMove } from '../../../src/core/handover';

const gates = ['OPEN', 'CLOSED', 'HALF'] as const;
const flags = [true, false] as const;
const pooling = ['NONE', 'SERVING', 'HELD'] as const;

/** What a move changes, with everything that the world may answer. */
const outcomes: Readonly<Record<SwitchMove, (facts: SwitchFacts) => readonly Partial<SwitchFacts>[]>> = {
  CLOSE_TO: () => [{ to: 'CLOSED' }],
  PAUSE_POOLERS: () => [
    { poolers: 'PAUSED' },
    { poolers: 'HELD', overBudget: true },
    { poolers: 'HELD', aborting: true },
  ],
  CLOSE_FROM: () => [
    { from: 'CLOSED', sessionsEnded: true },
    { from: 'CLOSED', sessionsEnded: false },
    { from: 'CLOSED', sessionsEnded: true, prepared: 1 },
    { from: 'HALF', aborting: true },
  ],
  END_SESSIONS: () => [{ sessionsEnded: true }, { sessionsEnded: false }, { aborting: true }],
  DRAIN: () => [{ drained: true }, { drained: false }, { drained: true, sessionsEnded: false }, { aborting: true }],
  ADVANCE_SEQUENCES: () => [{ sequencesAdvanced: true }, { aborting: true }],
  FLIP_NAME: () => [{ name: 'TO' }, { name: 'TO', aborting: true }, { aborting: true }],
  OPEN_TO: () => [{ to: 'OPEN' }],
  RESUME_POOLERS: () => [{ poolers: 'SERVING' }],
  ENABLE_REVERSE: () => [{ reverseEnabled: true }],
  OPEN_FROM: () => [{ from: 'OPEN' }],
  DONE: () => [],
  REFUSE: () => [],
};

/** What the next run knows of what a dead one did: only what lasts. */
const afterCrash = (facts: SwitchFacts): SwitchFacts => ({
  ...facts,
  poolers: facts.poolers === 'PAUSED' ? 'HELD' : facts.poolers,
  sessionsEnded: false,
  prepared: 0,
  drained: false,
  sequencesAdvanced: false,
  overBudget: false,
  aborting: false,
});

const starts: readonly SwitchFacts[] = (['FROM', 'TO', 'ELSEWHERE'] as const).flatMap((name) =>
  gates.flatMap((from) =>
    gates.flatMap((to) =>
      pooling.flatMap((poolers) =>
        flags.map((reverseEnabled) => ({
          name,
          from,
          to,
          poolers,
          reverseEnabled,
          sessionsEnded: false,
          prepared: 0,
          drained: false,
          sequencesAdvanced: false,
          overBudget: false,
          aborting: false,
        })),
      ),
    ),
  ),
);

const edges = (facts: SwitchFacts): readonly (readonly [SwitchMove, SwitchFacts])[] => {
  const move = nextMove(facts);
  const after = outcomes[move](facts).map((change) => ({ ...facts, ...change }));
  return [
    ...after.flatMap((next) => [
      [move, next] as const,
      [move, { ...next, overBudget: true }] as const,
      [move, afterCrash(next)] as const,
    ]),
  ];
};

const explore = (
  from: readonly SwitchFacts[],
  visit: (facts: SwitchFacts, move: SwitchMove, next: SwitchFacts) => void,
) => {
  const seen = new Map<string, SwitchFacts>();
  const queue = [...from];
  for (let facts = queue.pop(); facts !== undefined; facts = queue.pop()) {
    const key = JSON.stringify(facts);
    if (seen.has(key)) continue;
    seen.set(key, facts);
    for (const [move, next] of edges(facts)) {
      visit(facts, move, next);
      queue.push(next);
    }
  }
  return [...seen.values()];
};

const sane = starts.filter(({ from, to }) => !(from === 'OPEN' && to === 'OPEN'));

test('the ends are never open together, over every answer, timeout and crash', () => {
  let visited = 0;
  explore(sane, (facts, move, next) => {
    visited += 1;
    expect([facts, move, next.from === 'OPEN' && next.to === 'OPEN']).toEqual([facts, move, false]);
    // Half open is open to somebody.
    if (move === 'OPEN_TO') expect([facts.from, facts.name]).toEqual(['CLOSED', 'TO']);
    if (move === 'OPEN_FROM') expect([facts.to, facts.name === 'TO']).toEqual(['CLOSED', false]);
  });
  expect(visited).toBeGreaterThan(200);
});

test('two ends that somebody opened by hand are first of all brought back to one', () => {
  const open = starts.filter(({ from, to }) => from === 'OPEN' && to === 'OPEN');
  expect(open.map((facts) => [facts.name, nextMove(facts)])).toEqual(
    open.map(({ name, poolers }) => [
      name,
      { TO: 'CLOSE_FROM', FROM: 'CLOSE_TO', ELSEWHERE: poolers === 'HELD' ? 'RESUME_POOLERS' : 'REFUSE' }[name],
    ]),
  );
});

test('the name is flipped only when nothing can be lost', () => {
  explore(starts, (facts, move) => {
    if (move !== 'FLIP_NAME') return;
    expect(facts).toMatchObject({
      name: 'FROM',
      from: 'CLOSED',
      to: 'CLOSED',
      sessionsEnded: true,
      prepared: 0,
      drained: true,
      sequencesAdvanced: true,
      overBudget: false,
      aborting: false,
    });
  });
});

test('a refusal leaves the giving end open; after the flip there is only forward', () => {
  for (const facts of explore(starts, () => undefined)) {
    const move = nextMove(facts);
    if (facts.name === 'ELSEWHERE') expect(['RESUME_POOLERS', 'REFUSE']).toContain(move);
    else if (move === 'REFUSE') expect([facts.from, facts.to, facts.name === 'TO']).toEqual(['OPEN', 'CLOSED', false]);
    if (facts.name === 'TO')
      expect(['CLOSE_FROM', 'OPEN_TO', 'RESUME_POOLERS', 'ENABLE_REVERSE', 'DONE']).toContain(move);
    if (move === 'DONE') expect(facts).toMatchObject({ name: 'TO', from: 'CLOSED', to: 'OPEN', reverseEnabled: true });
  }
});

test('clients of poolers wait from before the fence until an end is open, and no way out leaves them waiting (RDS-10)', () => {
  explore(sane, (facts, move) => {
    const told = [facts, move];
    const held = facts.poolers === 'HELD' || facts.poolers === 'PAUSED';
    if (
      facts.name === 'FROM' &&
      ['CLOSE_FROM', 'END_SESSIONS', 'DRAIN', 'ADVANCE_SEQUENCES', 'FLIP_NAME'].includes(move)
    )
      expect([...told, ['NONE', 'PAUSED'].includes(facts.poolers)]).toEqual([...told, true]);
    if (move === 'RESUME_POOLERS') {
      const serving = facts.name === 'TO' ? facts.to : facts.name === 'FROM' ? facts.from : 'OPEN';
      expect([...told, held, serving]).toEqual([...told, true, 'OPEN']);
    }
  });
  for (const facts of explore(starts, () => undefined)) {
    const move = nextMove(facts);
    if (move === 'DONE' || move === 'REFUSE' || move === 'ENABLE_REVERSE')
      expect([facts, ['NONE', 'SERVING'].includes(facts.poolers)]).toEqual([facts, true]);
    if (facts.poolers === 'NONE') expect(['PAUSE_POOLERS', 'RESUME_POOLERS']).not.toContain(move);
  }
});

test('with answers that do their work, every start ends within thirteen moves', () => {
  for (const start of starts) {
    let facts = start;
    const moves: SwitchMove[] = [];
    for (let move = nextMove(facts); move !== 'DONE' && move !== 'REFUSE'; move = nextMove(facts)) {
      moves.push(move);
      facts = { ...facts, ...outcomes[move](facts)[0] };
      expect(moves.length).toBeLessThanOrEqual(13);
    }
    expect(nextMove(facts)).toBe(start.name === 'ELSEWHERE' ? 'REFUSE' : 'DONE');
  }
});
