import { peopleOf } from '../../src/machine/people-of';

const question = (about: string) => ({ about, question: '', failure: { step: 'x' } });

test('people deploy what they are asked to deploy, then say yes', async () => {
  const [deployed, told]: [string[], string[]] = [[], []];
  const people = peopleOf(
    async (phase) => void deployed.push(phase),
    (text) => told.push(text),
  );
  expect(await people.decide(question('deploy PROMOTED'))).toBe('YES');
  expect(await people.decide(question('approve'))).toBe('YES');
  expect([deployed, told]).toEqual([['PROMOTED'], ['phase PROMOTED is deployed']]);
});

test('a deployment that is refused is a no, with the reason told', async () => {
  const told: string[] = [];
  const people = peopleOf(
    async () => {
      throw new Error('Unable to fetch parameters');
    },
    (text) => told.push(text),
  );
  expect(await people.decide(question('deploy PROMOTED'))).toBe('NO');
  expect(told).toEqual(['phase PROMOTED was not deployed: Unable to fetch parameters']);
});

test('help is given five times, then people give up', async () => {
  const told: string[] = [];
  const people = peopleOf(
    async () => undefined,
    (text) => told.push(text),
  );
  const answers: string[] = [];
  for (let asked = 0; asked < 6; asked += 1) answers.push(await people.decide(question('help: undo web: back')));
  expect(answers).toEqual(['YES', 'YES', 'YES', 'YES', 'YES', 'NO']);
  expect(told[0]).toBe('help: undo web: back: {"step":"x"}');
});
