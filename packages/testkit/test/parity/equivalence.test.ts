import { factsOfProgram, factsOfTemplates } from '../../src/facts';
import { compareFacts } from '../../src/parity';
import { readSample, type Sample } from '../samples/facts';
import { script } from '../samples/fleet';
import { named, type Open, withProgram, withTemplate } from '../samples/mutations';
import { account } from '../samples/workload';

let sample: Sample;

beforeAll(async () => {
  sample = await readSample();
});

describe('what means the same is no difference', () => {
  it('in a template: order of resources, statements, actions, rules and tags; one action as a text', () => {
    const stacks = withTemplate(sample.stacks, 'Main', ({ Resources, Outputs }) => {
      for (const [id, resource] of Object.entries(Resources).reverse()) {
        delete Resources[id];
        Resources[id] = reversed(resource) as Open;
      }
      Resources.Managed.Properties.PolicyDocument.Statement[0].Action = ['kms:Decrypt'];
      Outputs.Assets = { Value: 'sample-assets' };
    });
    expect(compareFacts(factsOfTemplates([...stacks].reverse()), sample.pulumi).differences).toEqual([]);
  });

  it('in a template: a rule of its own or inline, ports of all protocols, last dots, numbers as texts', () => {
    const stacks = withTemplate(sample.stacks, 'Main', ({ Resources }) => {
      const { DatabaseGroup, FromClients, Name, Plain, Weighted, Zone } = Resources;
      const { GroupId: _, ...rule } = FromClients.Properties;
      DatabaseGroup.Properties.SecurityGroupIngress.push(rule);
      delete Resources.FromClients;
      DatabaseGroup.Properties.SecurityGroupEgress = [
        { IpProtocol: '-1', FromPort: 0, ToPort: 65535, CidrIp: '0.0.0.0/0' },
      ];
      Object.assign(Name.Properties, { Name: 'DB.orders.internal', TTL: 5 });
      Object.assign(Plain.Properties, { AllocatedStorage: 20, Port: 3307 });
      Weighted.Properties.ResourceRecords = ['blue.example.com'];
      Zone.Properties.Name = 'orders.internal';
    });
    expect(compareFacts(factsOfTemplates(stacks), sample.pulumi).differences).toEqual([]);
  });

  it('in a template: what is the default of a fleet and of what stands in front of it, said or not', () => {
    const stacks = withTemplate(sample.stacks, 'Main', (template) => {
      const { Accelerator, Address, Balancer, Fleet, NetworkListener, Pool, Secure, Redirect, Template } =
        template.Resources;
      delete Accelerator.Properties.Enabled;
      delete Address.Properties.Domain;
      delete Balancer.Properties.Scheme;
      Balancer.Properties.LoadBalancerAttributes.push({ Key: 'routing.http2.enabled', Value: true });
      Object.assign(Fleet.Properties, { MinSize: 2, Cooldown: 120, NewInstancesProtectedFromScaleIn: false });
      NetworkListener.Properties.DefaultActions[0].ForwardConfig.TargetGroupStickinessConfig = { Enabled: false };
      delete Pool.Properties.PoolState;
      Object.assign(Secure.Properties.DefaultActions[0], {
        Order: 1,
        ForwardConfig: { TargetGroups: [{ TargetGroupArn: { Ref: 'Targets' } }] },
      });
      Object.assign(Redirect.Properties.DefaultActions[0].RedirectConfig, { Host: '#{host}', Path: '/#{path}' });
      const parameter = { Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: '/sample/web/image' };
      Object.assign(template, { Parameters: { ...(template as Open).Parameters, Image: parameter } });
      const { LaunchTemplateData: data } = Template.Properties;
      delete data.DisableApiTermination;
      data.ImageId = { Ref: 'Image' };
      data.UserData = Buffer.from(script('arn:aws:s3:::sample-assets')).toString('base64');
    });
    expect(compareFacts(factsOfTemplates(stacks), sample.pulumi).differences).toEqual([]);
  });

  it('in a program: routes and gateways apart, one target group, another module, a value that is only written', () => {
    const program = withProgram(sample.program, (open) => {
      const add = (from: string, type: string, inputs: object, owners: string[]) => {
        const { urn, ...registration } = structuredClone(named(open, from));
        const urns = owners.map((owner) => named(open, owner).urn);
        const also = { urn: `${urn}-apart`, name: `${from}-apart`, propertyDependencies: { all: urns } };
        open.resources.push({ ...registration, ...also, type, inputs: { region: 'eu-west-1', ...inputs } });
      };
      const [route] = named(open, 'open').inputs.routes;
      delete named(open, 'open').inputs.routes;
      const target = { destinationCidrBlock: route.cidrBlock, gatewayId: route.gatewayId };
      add('open', 'aws:ec2/route:Route', { routeTableId: 'open-id', ...target }, ['open', 'gateway']);
      const { vpcId } = named(open, 'gateway').inputs;
      delete named(open, 'gateway').inputs.vpcId;
      const attachment = { internetGatewayId: 'gateway-id', vpcId };
      add('gateway', 'aws:ec2/internetGatewayAttachment:InternetGatewayAttachment', attachment, ['gateway', 'vpc']);
      const [{ forward }] = named(open, 'secure').inputs.defaultActions;
      const action = { type: 'forward', order: 1, targetGroupArn: forward.targetGroups[0].arn };
      named(open, 'secure').inputs.defaultActions = [action];
      named(open, 'balancer').type = 'aws:alb/loadBalancer:LoadBalancer';
      named(open, 'fleet').inputs.metricsGranularity = '1Minute';
      const { inputs, state } = named(open, 'parameter');
      Object.assign(inputs, { valueWo: inputs.value, valueWoVersion: 1, overwrite: false });
      for (const values of [inputs, state]) delete values.value;
    });
    expect(compareFacts(sample.cdk, factsOfProgram(program, { account })).differences).toEqual([]);
  });

  it('in a program: a rule of its own or inline, last dots, an idle snapshot, a method that is the default', () => {
    const program = withProgram(sample.program, (open) => {
      const { referencedSecurityGroupId: group, ...rule } = named(open, 'from-clients').inputs;
      open.resources = open.resources.filter(({ name }) => name !== 'from-clients');
      named(open, 'database-group').inputs.ingress = [
        { protocol: rule.ipProtocol, fromPort: rule.fromPort, toPort: rule.toPort, securityGroups: [group] },
      ];
      named(open, 'database-group').propertyDependencies.ingress = [named(open, 'clients-group').urn];
      named(open, 'name').inputs.name = 'DB.orders.internal.';
      named(open, 'weighted').inputs.records = ['blue.example.com.'];
      named(open, 'replica').inputs.skipFinalSnapshot = false;
      named(open, 'parameters').inputs.parameters[2].applyMethod = 'immediate';
    });
    expect(compareFacts(sample.cdk, factsOfProgram(program, { account })).differences).toEqual([]);
  });

  it('in a program: order of registrations and lists, documents as text of another shape', () => {
    const program = withProgram(sample.program, ({ resources }) => {
      resources.reverse();
      for (const resource of resources) {
        const { policy, ...inputs } = resource.inputs;
        const document = typeof policy === 'string' && JSON.stringify(reversed(JSON.parse(policy)), null, 4);
        resource.inputs = { ...(reversed(inputs) as object), ...(document && { policy: document }) };
      }
    });
    expect(compareFacts(sample.cdk, factsOfProgram(program, { account })).differences).toEqual([]);
  });
});

/** Every list and every record in reverse, but for those whose order matters: of intrinsic functions and of a fleet. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, ORDERED.test(key) ? inner : reversed(inner)]);
  return Object.fromEntries(entries.reverse());
}

const ORDERED = /^(Fn::|overrides$|terminationPolicies$)/i;
