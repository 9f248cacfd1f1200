import fc from 'fast-check';
import { type CutoverEvent, type CutoverState, modes, nodeAt, transition } from '../src/core';
import { graph } from './parts';

const events: readonly CutoverEvent[] = ['DONE', 'RUNNING', 'REFUSED', 'FAILED', 'YES', 'NO'];

test('every walk that is not kept RUNNING ends, and stays ended', () => {
  fc.assert(
    fc.property(fc.constantFrom(...modes), fc.array(fc.constantFrom(...events), { maxLength: 60 }), (mode, script) => {
      let state: CutoverState = transition(graph, { at: 'BEGIN', mode }, 'DONE');
      for (const event of script) state = transition(graph, state, event);
      // From anywhere: patience with questions, success with everything else.
      for (let i = 0; state.at !== 'END' && i < 200; i += 1)
        state = transition(graph, state, nodeAt(graph, state)?.kind === 'ASK' || state.at === 'HELP' ? 'YES' : 'DONE');
      expect(state.at).toBe('END');
      expect(events.map((event) => transition(graph, state, event))).toEqual(events.map(() => state));
    }),
  );
});

test('a step that polls for ever is given up after its time', () => {
  const at = graph.forward.findIndex(({ id }) => id === 'assets: gate');
  let state: CutoverState = { at: 'FORWARD', index: at, polls: 0, refusals: 0 };
  let polls = 0;
  for (; state.at === 'FORWARD' && polls < 100; polls += 1) state = transition(graph, state, 'RUNNING');
  const release = graph.back.length - 1;
  expect([polls, state]).toEqual([6, { at: 'BACK', index: release, polls: 0, ending: 'ABORTED' }]);
});

test('an execution that is aborted early releases what one that was stopped after scale-green holds (CUT-3)', () => {
  const taken: unknown[] = [];
  let state = transition(graph, transition(graph, { at: 'BEGIN', mode: 'CUT_OVER' }, 'DONE'), 'REFUSED');
  for (; state.at !== 'END'; state = transition(graph, state, 'DONE')) taken.push(nodeAt(graph, state)?.id);
  expect([taken, state.ending]).toEqual([['undo web: release-scaling'], 'ABORTED']);
});

test('a begin that is refused leaves everything as it is', () => {
  expect(transition(graph, { at: 'BEGIN', mode: 'CUT_OVER' }, 'REFUSED')).toEqual({ at: 'END', ending: 'REFUSED' });
});

test('a way back that fails asks for help and tries the same again', () => {
  const first = transition(graph, { at: 'BEGIN', mode: 'ROLL_BACK' }, 'DONE');
  const help = transition(graph, first, 'FAILED');
  expect(help).toMatchObject({ at: 'HELP', index: 0 });
  expect(transition(graph, help, 'YES')).toEqual(first);
});

test('everything done ends as cut over, finalised, judged, rolled back, abandoned', () => {
  const end = (mode: (typeof modes)[number]) => {
    let state: CutoverState = { at: 'BEGIN', mode };
    while (state.at !== 'END') state = transition(graph, state, nodeAt(graph, state)?.kind === 'ASK' ? 'YES' : 'DONE');
    return state.ending;
  };
  expect(modes.map(end)).toEqual(['CUT_OVER', 'JUDGED_READY', 'ROLLED_BACK', 'FINALISED', 'ABANDONED']);
});
