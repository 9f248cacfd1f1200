import { captureInline, factsOfApp, factsOfProgram, factsOfTemplates, readAssembly } from '../../src/facts';
import { compareFacts, formatReport, injections } from '../../src/parity';
import { reported, withProgram, withTemplate } from '../samples/mutations';
import { watchingApp } from '../samples/watch-cdk';
import { watchProgramMutants, watchTemplateMutants } from '../samples/watch-mutants';
import { watchingProgram } from '../samples/watch-pulumi';
import { account } from '../samples/workload';

const read = async () => {
  const app = watchingApp();
  const program = await captureInline(watchingProgram);
  return {
    stacks: readAssembly(app.synth().directory),
    program,
    cdk: factsOfApp(app),
    pulumi: factsOfProgram(program, { account }),
  };
};

let sample: Awaited<ReturnType<typeof read>>;

/** A dashboard has tags in a template alone: `aws.cloudwatch.Dashboard` of `@pulumi/aws` 7.48 takes none. */
const untagged = {
  subject: 'AWS::CloudWatch::Dashboard global sample',
  path: 'Tags',
  cdk: { 'sample:owner': 'testkit' },
  pulumi: undefined,
  reason: 'the other dialect takes none',
};

const differences = (cdk = sample.cdk, pulumi = sample.pulumi) => compareFacts(cdk, pulumi, [untagged]);

beforeAll(async () => {
  sample = await read();
});

describe('the parity contract over what watches a workload (PKG-3)', () => {
  it('sees no difference', () => {
    expect(formatReport(differences())).toMatch(/^0 differences/);
  });

  it('sees every kind', () => {
    expect(sample.cdk.resources.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'AWS::CloudWatch::Alarm sample-unusual',
      'AWS::CloudWatch::CompositeAlarm sample-abort',
      'AWS::CloudWatch::Dashboard sample',
      'AWS::Events::Rule sample-beat',
      'AWS::Events::Rule sample-restored',
      'AWS::Lambda::Function sample-function',
      'AWS::Logs::LogGroup /sample/watched',
      'AWS::Logs::MetricFilter errors /sample/watched',
      'AWS::Logs::MetricFilter lines /sample/watched',
      'AWS::Logs::QueryDefinition sample/errors',
    ]);
  });

  it('reads references as the same literals', () => {
    const outputs = [{ name: 'AbortAlarm', value: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:sample-abort' }];
    expect(sample.cdk.outputs).toEqual(outputs);
    expect(sample.pulumi.outputs).toEqual(outputs);
    const [permission] = sample.pulumi.resources.filter(({ kind }) => kind === 'AWS::Lambda::Function');
    expect(JSON.stringify(permission?.properties)).toContain('arn:aws:events:eu-west-1:111122223333:rule/sample-beat');
  });

  it.each(['cdk', 'pulumi'] as const)('reports every difference that is injected into the facts of %s', (side) => {
    const survivors: string[] = [];
    let injected = 0;
    for (const { title, before, after } of injections(sample[side])) {
      injected += 1;
      const report = side === 'cdk' ? compareFacts(after, before) : compareFacts(before, after);
      if (report.differences.length === 0) survivors.push(title);
    }
    expect(survivors).toEqual([]);
    expect(injected).toBe({ cdk: 400, pulumi: 396 }[side]);
  });
});

it.each(watchTemplateMutants)('a mutated template is reported: %s', (_, change, expected) => {
  const facts = factsOfTemplates(withTemplate(sample.stacks, 'Main', change));
  expect(reported(differences(facts))).toEqual([...expected].sort());
});

it.each(watchProgramMutants)('a mutated program is reported: %s', (_, change, expected) => {
  const facts = factsOfProgram(withProgram(sample.program, change), { account });
  expect(reported(differences(sample.cdk, facts))).toEqual([...expected].sort());
});
