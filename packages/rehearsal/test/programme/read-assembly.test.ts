import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf, ProgrammeError, readAssembly } from '../../src/programme';
import { account, codePath, definition, functionArn, part, statements } from './small';
import { type SmallOptions, smallAssembly } from './small-cdk';

const directories: string[] = [];
const assembly = (options?: SmallOptions): string => {
  const directory = smallAssembly(options);
  directories.push(directory);
  return directory;
};
const refused = (options: SmallOptions): ProgrammeError => {
  try {
    readAssembly(assembly(options), 'REPLICATE');
  } catch (error) {
    if (error instanceof ProgrammeError) return error;
    throw error;
  }
  throw new Error('was not refused');
};

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

describe('a cloud assembly as a programme (REH-1)', () => {
  test('says who, from where, where to and in which phase', () => {
    expect(readAssembly(assembly(), 'PROMOTED')).toMatchObject({
      dialect: 'cdk',
      phase: 'PROMOTED',
      account,
      from: 'us-west-2',
      to: 'us-east-1',
    });
  });

  test('has the functions with their code, and made-up ids in their environment', () => {
    const directory = assembly();
    const [only, ...others] = readAssembly(directory, 'REPLICATE').functions;
    const zone = { kind: 'AWS::Route53::HostedZone', name: 'small.internal', region: 'global', account };
    expect(others).toEqual([]);
    expect(only).toEqual({
      name: 'rl-small-runtime',
      arn: functionArn,
      region: 'us-east-1',
      roleName: 'rl-small-runtime',
      handler: 'index.handler',
      timeoutSeconds: 900,
      environment: { REGIONLIFT_PART: part(identityOf(zone, 'Id')) },
      codePath: expect.stringContaining(directory) as string,
    });
    expect(existsSync(join(only?.codePath ?? '', 'index.js'))).toBe(true);
    expect(only?.codePath).not.toBe(codePath);
  });

  test.each(['text', 'object', 'substituted'] as const)(
    'has the definition in its own order, written as %s',
    (written) => {
      const { machine } = readAssembly(assembly({ written }), 'REPLICATE');
      expect(machine).toEqual({
        name: 'rl-small',
        arn: `arn:aws:states:us-east-1:${account}:stateMachine:rl-small`,
        definition: definition(functionArn),
      });
      expect(JSON.stringify(machine?.definition)).toBe(JSON.stringify(definition(functionArn)));
    },
  );

  test('has no machine where none is declared', () => {
    expect('machine' in readAssembly(assembly({ machines: 0 }), 'FINALISED')).toBe(false);
  });

  test('has what roles may do, attached policies of the program included', () => {
    const { roles } = readAssembly(assembly(), 'REPLICATE');
    expect(Object.keys(roles)).toEqual(['rl-small-runtime']);
    expect(roles['rl-small-runtime']).toHaveLength(2);
    expect(roles['rl-small-runtime']).toEqual(expect.arrayContaining(statements));
  });

  test('goes where it is told when no function says so', () => {
    const directory = assembly({ tellsEnds: false, machines: 0 });
    expect(() => readAssembly(directory, 'FINALISED')).toThrow('no function of the program is told in REGIONLIFT_PART');
    expect(readAssembly(directory, 'FINALISED', { account, from: 'eu-west-1', to: 'us-east-1' }).from).toBe(
      'eu-west-1',
    );
  });

  test.each<[SmallOptions, string, string]>([
    [{ machines: 2 }, 'SeveralMachines', 'rl-small, rl-small1'],
    [
      { called: 'somebody-else' },
      'UnknownFunction',
      'the step second of the state machine rl-small calls somebody-else',
    ],
  ])('refuses %j as %s', (options, code, message) => {
    const error = refused(options);
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });

  test('refuses a function whose code is not there, and a folder that is no assembly', () => {
    const directory = assembly();
    const [only] = readAssembly(directory, 'REPLICATE').functions;
    rmSync(only?.codePath ?? '', { recursive: true });
    expect(() => readAssembly(directory, 'REPLICATE')).toThrow(
      /code of the function rl-small-runtime is not there: .*npm run build/,
    );
    expect(() => readAssembly(join(tmpdir(), 'nothing-here'), 'REPLICATE')).toThrow('has no manifest.json');
  });
});
