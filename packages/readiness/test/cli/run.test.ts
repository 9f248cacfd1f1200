import { type CliPorts, run } from '../../src/cli';
import { judge } from '../../src/judge';
import { checkOf, emptyProgram, said } from '../sample';

const checks = [checkOf('BucketBad', [said.fail]), checkOf('SecretSeen', [said.unknown], { area: 'A9' })];

/** Runs the command on a program that fails in A2 and is unknown in A9. */
async function regionlift(args: string, more: Partial<CliPorts> = {}) {
  const written: string[] = [];
  const errors: string[] = [];
  const asked: unknown[] = [];
  const code = await run(args.split(' ').filter(Boolean), {
    checks,
    version: '1.2.3',
    readPrograms: async (...given) => {
      asked.push(given);
      return [emptyProgram];
    },
    judgePhases: async (paths) => {
      asked.push(paths);
      return judge(emptyProgram, { checks: [checkOf('Kept', [said.pass])], today: '2026-11-26' });
    },
    phaseRules: [
      {
        code: 'StateKept',
        severity: 'HIGH',
        title: 'It stays',
        rationale: 'It holds data.',
        remediation: 'Nothing.',
        source: 'A page',
      },
    ],
    runCommand: async (command) => void asked.push(command),
    textOf: async () => undefined,
    makeDirectory: async () => '/made',
    removeDirectory: async (path) => void asked.push(`remove ${path}`),
    today: () => '2026-11-26',
    write: (text) => void written.push(text),
    writeError: (text) => void errors.push(text),
    colored: false,
    ...more,
  });
  return { code, out: written.join(''), error: errors.join(''), asked };
}

test.each([
  ['check a', 1],
  ['check a --area A9', 0],
  ['check a --area A9 --fail-on unknown', 2],
  ['check a --fail-on unknown', 1],
  ['check', 3],
  ['check a --area A10', 3],
  ['check a --format xml', 3],
  ['nonsense', 3],
  ['explain BucketBad', 0],
  ['explain Bucket', 3],
  ['explain StateKept', 0],
  ['catalogue', 0],
  ['--version', 0],
  ['--help', 0],
] as const)('"%s" ends with %d', async (args, code) => {
  expect((await regionlift(args)).code).toBe(code);
});

test('the help tells the exit codes', async () => {
  expect((await regionlift('--help')).out).toContain(
    '2  nothing fails, something is unknown, and --fail-on unknown was given',
  );
});

test('paths and regions reach the reader', async () => {
  expect((await regionlift('check a b --from us-west-2 --to us-east-1')).asked).toEqual([
    [['a', 'b'], { from: 'us-west-2', to: 'us-east-1' }],
  ]);
});

test.each(['json', 'sarif'])('--format %s is JSON and nothing else', async (format) => {
  const { out } = await regionlift(`check a --format ${format}`);
  expect(() => JSON.parse(out)).not.toThrow();
});

test('acknowledgements come from the default file where it exists, and from a named file that must exist', async () => {
  const textOf = async (path: string) =>
    path === 'regionlift.acknowledged.yaml'
      ? 'acknowledged: [{ code: BucketBad, reason: It is made again. }]'
      : undefined;
  expect((await regionlift('check a', { textOf })).code).toBe(0);
  const missing = await regionlift('check a --acknowledged other.yaml', { textOf });
  expect(missing).toMatchObject({ code: 3, out: '' });
  expect(missing.error).toBe(
    'regionlift: no file other.yaml: --acknowledged names a YAML or JSON file with a list "acknowledged"\n',
  );
});

test('an acknowledgement that cannot be meant is refused before anything is judged', async () => {
  const { code, error, asked } = await regionlift('check a', {
    textOf: async () => 'acknowledged: [{ code: Nonsense, reason: It is made again. }]',
  });
  expect({ code, asked }).toEqual({ code: 3, asked: [] });
  expect(error).toContain('1 problem in regionlift.acknowledged.yaml');
});

test('what cannot be read is told, without a stack', async () => {
  const readPrograms = async () => {
    throw Object.assign(new Error('no template in a'), { code: 'NothingToRead' });
  };
  expect(await regionlift('check a', { readPrograms })).toMatchObject({
    code: 3,
    out: '',
    error: 'regionlift: no template in a\n',
  });
});

test('explain tells why and what to do; a code that there is none of gets the nearest', async () => {
  expect((await regionlift('explain BucketBad')).out).toContain('Do       Change it.');
  expect((await regionlift('explain bucket')).error).toContain('did you mean BucketBad?');
  expect((await regionlift('explain Zebra')).error).toContain('regionlift catalogue lists them');
});

describe('phases', () => {
  test('are outputs, in order', async () => {
    expect(await regionlift('phases a b')).toMatchObject({ code: 0, asked: [['a', 'b']] });
  });

  test('are made by a command of the user, in a directory that is removed again', async () => {
    const { code, asked } = await regionlift('phases --app make:{phase}:{out} --phase ONE --phase TWO');
    expect({ code, asked }).toEqual({
      code: 0,
      asked: ['make:ONE:/made/ONE', 'make:TWO:/made/TWO', ['/made/ONE', '/made/TWO'], 'remove /made'],
    });
  });

  test('leave no directory when the command fails', async () => {
    const runCommand = async () => {
      throw new Error('"make" ended with 1');
    };
    const { code, error, asked } = await regionlift('phases --app make --phase ONE', { runCommand });
    expect({ code, error, asked }).toEqual({
      code: 3,
      error: 'regionlift: "make" ended with 1\n',
      asked: ['remove /made'],
    });
  });

  test.each(['phases', 'phases --app x', 'phases --phase ONE', 'phases a --app x --phase ONE'])(
    '"%s" is refused',
    async (args) => {
      expect((await regionlift(args)).code).toBe(3);
    },
  );
});
