import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ProgrammeError, type Programmes, synthesizeProgrammes } from '../../src/programme';

jest.setTimeout(240_000);

const fixture = (name: string) => join(__dirname, 'fixtures', name);
const refused = async (dialect: 'cdk' | 'pulumi', name: string): Promise<ProgrammeError> => {
  const error = await synthesizeProgrammes({ dialect, directory: fixture(name) }).catch((caught: unknown) => caught);
  if (error instanceof ProgrammeError) return error;
  throw new Error(`was not refused: ${String(error)}`);
};

afterEach(() => {
  for (const name of ['cdk-app', 'pulumi-app', 'broken-cdk-app', 'broken-pulumi-app']) {
    rmSync(join(fixture(name), 'out'), { recursive: true, force: true });
  }
});

describe.each(['cdk', 'pulumi'] as const)('the %s app of a directory (REH-1)', (dialect) => {
  test('is synthesized in every phase by its own tools, its code where the SDK is found', async () => {
    const programmes: Programmes = await synthesizeProgrammes({ dialect, directory: fixture(`${dialect}-app`) });
    const read = Object.entries(programmes).map(([phase, programme]) => [
      phase,
      programme.phase,
      programme.dialect,
      programme.functions.map(({ name }) => name),
    ]);
    expect(read).toEqual([
      ['REPLICATE', 'REPLICATE', dialect, ['rl-small-replicate']],
      ['PROMOTED', 'PROMOTED', dialect, ['rl-small-promoted']],
      ['CUT_OVER', 'CUT_OVER', dialect, ['rl-small-cut_over']],
    ]);
    for (const { functions } of Object.values(programmes)) {
      const codePath = functions[0]?.codePath ?? '';
      expect(existsSync(join(codePath, 'index.js'))).toBe(true);
      expect(codePath.startsWith(join(__dirname, 'fixtures'))).toBe(true);
    }
  });

  test('that refuses its own configuration is refused with its words', async () => {
    const { code, message } = await refused(dialect, `broken-${dialect}-app`);
    expect(code).toBe('NotSynthesized');
    expect(message).toContain('2 problems before anything is created');
  });

  test('that is not compiled is refused with what to run', async () => {
    const { code, message } = await refused(dialect, 'unbuilt-app');
    expect(code).toBe('NotBuilt');
    expect(message).toBe(
      `${join(fixture('unbuilt-app'), 'lib/main.js')} is not there: run npm run build, or npm start, which builds first`,
    );
  });

  test('is refused where there is none', async () => {
    expect((await refused(dialect, 'code')).code).toBe('NotAProgramme');
  });
});

test('an interrupted synthesis ends with its reason', async () => {
  const controller = new AbortController();
  const synthesis = synthesizeProgrammes({
    dialect: 'cdk',
    directory: fixture('cdk-app'),
    signal: controller.signal,
  });
  controller.abort();
  await expect(synthesis).rejects.toThrow(/abort/i);
});
