import {
  captureInline,
  type Facts,
  factsOfProgram,
  factsOfTemplates,
  type Program,
  readAssembly,
  type StackTemplate,
} from '../../src/facts';
import { compareFacts, formatReport, injections } from '../../src/parity';
import { backupCdkSample } from '../samples/backup-cdk';
import { backupProgramMutants, backupTemplateMutants } from '../samples/backup-mutants';
import { backupPulumiSample } from '../samples/backup-pulumi';
import { reported, withProgram, withTemplate } from '../samples/mutations';
import { account } from '../samples/workload';

let stacks: StackTemplate[];
let program: Program;
let cdk: Facts;
let pulumi: Facts;

beforeAll(async () => {
  stacks = readAssembly(backupCdkSample().synth().directory);
  program = await captureInline(backupPulumiSample);
  cdk = factsOfTemplates(stacks);
  pulumi = factsOfProgram(program, { account });
});

describe('the parity contract over AWS Backup (PKG-3)', () => {
  it('sees no difference between a vault of four resources and one of a template', () => {
    expect(formatReport(compareFacts(cdk, pulumi))).toMatch(/^0 differences/);
  });

  it('tells selections of one name apart by their plan', () => {
    const selections = cdk.resources.filter(({ kind }) => kind.endsWith('Selection')).map(({ name }) => name);
    expect(selections).toEqual([
      'sample-continuous named',
      'sample-daily named',
      'sample-daily tagged',
      'sample_trial buckets',
    ]);
  });

  it.each(['cdk', 'pulumi'] as const)('reports every difference that is injected into the facts of %s', (side) => {
    const before = side === 'cdk' ? cdk : pulumi;
    const survivors = [...injections(before)].filter(
      ({ before: one, after }) => compareFacts(one, after).differences.length === 0,
    );
    expect(survivors.map(({ title }) => title)).toEqual([]);
  });

  it.each(backupTemplateMutants)('reports a template with %s', (_, change, expected) => {
    const facts = factsOfTemplates(withTemplate(stacks, 'Backups', change));
    expect(reported(compareFacts(facts, pulumi))).toEqual([...expected].sort());
  });

  it.each(backupProgramMutants)('reports a program with %s', (_, change, expected) => {
    const facts = factsOfProgram(withProgram(program, change), { account });
    expect(reported(compareFacts(cdk, facts))).toEqual([...expected].sort());
  });

  it('takes what is the default for said', () => {
    const said = withTemplate(stacks, 'Backups', ({ Resources: { Daily, Trial } }) => {
      delete Trial.Properties.StartWindowHours;
      delete Daily.Properties.BackupPlan.BackupPlanRule[1].StartWindowMinutes;
      delete Daily.Properties.BackupPlan.BackupPlanRule[1].CompletionWindowMinutes;
    });
    expect(compareFacts(factsOfTemplates(said), pulumi).differences).toEqual([]);
  });
});
