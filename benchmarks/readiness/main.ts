import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { grouped } from '../../packages/readiness/test/mutants/grouped';
import { sampleOf } from '../../packages/readiness/test/mutants/sample';
import { type Candidate, type Contender, cdkNag, cfnGuard, cfnLint, ours, templatesIn } from './contenders';
import { fetched } from './fetched';
import { type MutatedTemplate, mutatedTemplates, type Template } from './mutated';

const { values } = parseArgs({
  options: {
    assembly: { type: 'string', default: resolve(__dirname, '../../apps/orders-cdk/cdk.out') },
    each: { type: 'string', default: '20' },
    runs: { type: 'string', default: '5' },
    others: { type: 'boolean', default: false },
  },
});

const others = values.others ? fetched() : undefined;
const contenders: readonly Contender[] = [
  ours,
  cdkNag,
  ...(others ? [cfnGuard(others.cfnGuard, others.rules), cfnLint(others.cfnLint)] : []),
];

const directory = mkdtempSync(join(tmpdir(), 'readiness-benchmark-'));
try {
  main();
} finally {
  rmSync(directory, { recursive: true });
}

function main(): void {
  const names = templatesIn(values.assembly);
  const manifest = JSON.parse(readFileSync(join(values.assembly, 'manifest.json'), 'utf8'));
  const originals = names.map((name) => ({
    template: JSON.parse(readFileSync(join(values.assembly, name), 'utf8')) as Template,
    region: String(manifest.artifacts[name.replace('.template.json', '')].environment.split('/').at(-1)),
  }));
  const candidate = (name: string, of: number, template: Template): Candidate => {
    const file = join(directory, `${name}.json`);
    writeFileSync(file, JSON.stringify(template));
    return { file, template, app: originals.map((one, index) => (index === of ? { ...one, template } : one)) };
  };
  const unbroken = originals.map(({ template }, of) => candidate(`original-${of}`, of, template));
  const all = [...mutatedTemplates(originals.map(({ template }) => template))];
  const mutants = sampleOf(all, Number(values.each));
  const broken = mutants.map(({ of, template }, index) => candidate(`mutant-${index}`, of, template));
  // What a contender took long for is told before the next one begins.
  for (const contender of contenders) {
    process.stderr.write(`${contender.name}: ${mutants.length} mutants\n`);
    try {
      process.stdout.write(`${resultOf(contender, unbroken, broken, mutants)}\n`);
    } catch (error) {
      process.stdout.write(`${contender.name}: does not run here: ${String(error).slice(0, 300)}\n`);
    }
  }
}

/** A mutant is killed where the contender says what it does not say of the unbroken template. */
function resultOf(
  contender: Contender,
  unbroken: readonly Candidate[],
  broken: readonly Candidate[],
  mutants: readonly MutatedTemplate[],
): string {
  contender.judge(unbroken);
  const before = contender.judge(unbroken);
  const after = contender.judge(broken);
  const killed = after.map((said, index) => [...said].some((one) => !before[mutants[index]?.of ?? 0]?.has(one)));
  const byArea = [...grouped(killed.keys(), (index) => mutants[index]?.area ?? '')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([area, those]) => `${area} ${those.filter((index) => killed[index]).length}/${those.length}`);
  const findings = before.map(({ size }) => size);
  return `${contender.name}: ${killed.filter(Boolean).length} of ${killed.length} killed; ${byArea.join(', ')}; findings on the originals: ${findings.join(', ')}; both originals, ms of CPU (wall): ${speedOf(contender, unbroken).join(', ')}`;
}

/**
 * Milliseconds of CPU, and of wall, that both originals take, run by run. A tool that is a process of its own is counted with its start.
 */
function speedOf(contender: Contender, unbroken: readonly Candidate[]): readonly string[] {
  return Array.from({ length: Number(values.runs) }, () => {
    const [cpu, children, wall] = [process.cpuUsage(), ofChildren(), performance.now()];
    // The whole app is one program of ours, and two templates of the others.
    contender.judge(contender === ours ? unbroken.slice(0, 1) : unbroken);
    const { user, system } = process.cpuUsage(cpu);
    return `${Math.round((user + system) / 1000 + ofChildren() - children)} (wall ${Math.round(performance.now() - wall)})`;
  });
}

/**
 * Milliseconds of CPU of processes that have ended; 0 where the system does not tell. Source: proc(5), `/proc/self/stat` (cutime and
 * cstime, in ticks of 10 ms).
 */
function ofChildren(): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  const [user = 0, system = 0] = fields.split(' ').slice(13, 15).map(Number);
  return (user + system) * 10;
}
