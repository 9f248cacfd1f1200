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
import { alertsCdkSample } from '../samples/alerts-cdk';
import { alertsProgramMutants, alertsTemplateMutants } from '../samples/alerts-mutants';
import { alertsPulumiSample } from '../samples/alerts-pulumi';
import { named, reported, withProgram, withTemplate } from '../samples/mutations';
import { account } from '../samples/workload';

let stacks: StackTemplate[];
let program: Program;
let cdk: Facts;
let pulumi: Facts;

beforeAll(async () => {
  stacks = readAssembly(alertsCdkSample().synth().directory);
  program = await captureInline(alertsPulumiSample);
  cdk = factsOfTemplates(stacks);
  pulumi = factsOfProgram(program, { account });
});

describe('the parity contract over SNS and AWS Chatbot (PKG-3)', () => {
  it('sees no difference between a topic with its policy and subscribers in both dialects', () => {
    expect(formatReport(compareFacts(cdk, pulumi))).toMatch(/^0 differences/);
    expect(cdk.resources.map(({ kind }) => kind)).toEqual([
      'AWS::Chatbot::SlackChannelConfiguration',
      'AWS::SNS::Subscription',
      'AWS::SNS::Subscription',
      'AWS::SNS::Subscription',
      'AWS::SNS::Topic',
    ]);
  });

  it.each(['cdk', 'pulumi'] as const)('reports every difference that is injected into the facts of %s', (side) => {
    const before = side === 'cdk' ? cdk : pulumi;
    const survivors = [...injections(before)].filter(
      ({ before: one, after }) => compareFacts(one, after).differences.length === 0,
    );
    expect(survivors.map(({ title }) => title)).toEqual([]);
  });

  it.each(alertsTemplateMutants)('reports a template with %s', (_, change, expected) => {
    const facts = factsOfTemplates(withTemplate(stacks, 'Alerts', change));
    expect(reported(compareFacts(facts, pulumi))).toEqual([...expected].sort());
  });

  it.each(alertsProgramMutants)('reports a program with %s', (_, change, expected) => {
    const facts = factsOfProgram(withProgram(program, change), { account });
    expect(reported(compareFacts(cdk, facts))).toEqual([...expected].sort());
  });

  it('takes what is the default for said, and a policy inside of its topic for the same', () => {
    const said = withTemplate(stacks, 'Alerts', ({ Resources: { Topic, Mail, Slack } }) => {
      Topic.Properties.FifoTopic = false;
      Mail.Properties.RawMessageDelivery = false;
      Slack.Properties.UserRoleRequired = false;
    });
    const inline = withProgram(program, (open) => {
      const { policy } = named(open, 'policy').inputs;
      open.resources = open.resources.filter(({ name }) => name !== 'policy');
      named(open, 'topic').inputs.policy = policy;
      named(open, 'mail').inputs.endpointAutoConfirms = false;
    });
    const facts = factsOfProgram(inline, { account });
    expect(compareFacts(factsOfTemplates(said), facts).differences).toEqual([]);
  });
});
