import validate from 'asl-validator';
import fc from 'fast-check';
import { type CutoverEvent, modes } from '../src/core';
import { definition, execute, predicted, questions, scripted } from './machine';
import { machineRulesBroken } from './machine-rules';

describe('the definition', () => {
  test('is valid by an independent validator', () => {
    const { isValid, errorsText } = validate(definition as never, { checkPaths: true, checkArn: true });
    expect([isValid, errorsText('')]).toEqual([true, '']);
  });

  test('fits: names of at most 80 characters, a definition of at most 1 MB (Step Functions quotas)', () => {
    expect(Object.keys(definition.States).filter((name) => name.length > 80)).toEqual([]);
    expect(JSON.stringify(definition).length).toBeLessThan(1_000_000);
  });

  test('gives every task a time-out, and retries with jitter or none (CUT-5)', () => {
    expect(machineRulesBroken(definition)).toEqual([]);
    expect(Object.values(definition.States).filter(({ Type }) => Type === 'Task').length).toBeGreaterThan(30);
  });

  test('reaches every state', () => {
    const next = (name: string): string[] => {
      const state = definition.States[name];
      if (state === undefined) throw new TypeError(`no state ${name}`);
      const catches = state.Type === 'Task' ? (state.Catch ?? []).map(({ Next }) => Next) : [];
      const choices = state.Type === 'Choice' ? [...state.Choices.map(({ Next }) => Next), state.Default] : [];
      return [...catches, ...choices, ...('Next' in state ? [state.Next] : [])];
    };
    const seen = new Set<string>();
    const open = [definition.StartAt];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      open.push(...next(name));
    }
    expect(Object.keys(definition.States).filter((name) => !seen.has(name))).toEqual([]);
  });
});

describe('an independent interpreter runs it as the transition function says (CUT-1)', () => {
  test('whatever comes back from steps and people', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...modes), fc.array(event, { maxLength: 40 }), async (mode, script) => {
        expect(await execute(mode, scripted(script))).toEqual(predicted(mode, scripted(script)));
      }),
      { numRuns: 150 },
    );
  });

  test.each(modes)('%s when everything succeeds', async (mode) => {
    const run = await execute(mode, scripted([]));
    expect(run).toEqual(predicted(mode, scripted([])));
    expect(run.visited.length).toBeGreaterThan(3);
    expect(run.succeeded).toBe(true);
  });

  test.each(modes)('%s that nobody attends to asks nobody', async (mode) => {
    const run = await execute(mode, scripted([]), { unattended: true });
    expect(run).toEqual(predicted(mode, scripted([]), { unattended: true }));
    expect(run.visited.filter((task) => questions.has(task))).toEqual([]);
  });
});

const event: fc.Arbitrary<CutoverEvent> = fc.oneof(
  { arbitrary: fc.constant<CutoverEvent>('DONE'), weight: 20 },
  fc.constantFrom<CutoverEvent>('RUNNING', 'REFUSED', 'FAILED'),
);
