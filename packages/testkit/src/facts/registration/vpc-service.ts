import { declares, pascal, type RegistrationAdapter } from './adapter';
import { BY_TAG } from './vpc';

type Inputs = Readonly<Record<string, unknown>>;

/** `aws:ec2/flowLog:FlowLog`: what is watched is an input of its own for each type. */
export const flowLog: RegistrationAdapter = {
  ...BY_TAG,
  kind: 'AWS::EC2::FlowLog',
  read: (registration) => {
    const inputs = { ...registration.inputs };
    const watched = Object.entries(WATCHED).flatMap(([input, ResourceType]) => {
      const { [input]: ResourceId } = inputs;
      delete inputs[input];
      return ResourceId === undefined ? [] : [{ ResourceId, ResourceType }];
    });
    const [only, ...more] = watched;
    const resource = more.length > 0 ? { Watched: watched } : only;
    const properties = pascal(inputs, { iamRoleArn: 'DeliverLogsPermissionArn' }) as Inputs;
    return [declares(registration, { ...properties, ...resource })];
  },
};

/**
 * `aws:ec2/vpcEndpoint:VpcEndpoint`. Where private names are answered is a flag here and a word in a template: EC2 User Guide,
 * CreateVpcEndpoint, `PrivateDnsOnlyForInboundResolverEndpoint`.
 */
export const endpoint: RegistrationAdapter = {
  ...BY_TAG,
  kind: 'AWS::EC2::VPCEndpoint',
  read: (registration) => {
    const { dnsOptions, ...inputs } = registration.inputs;
    const { privateDnsOnlyForInboundResolverEndpoint: inbound, ...options } = (dnsOptions ?? {}) as Inputs;
    const DnsOptions = {
      ...(pascal(options) as Inputs),
      ...(inbound !== undefined && {
        PrivateDnsOnlyForInboundResolverEndpoint: inbound === true ? 'OnlyInboundResolver' : 'AllResolvers',
      }),
    };
    return [
      declares(registration, {
        ...(pascal(inputs, { policy: 'PolicyDocument' }) as Inputs),
        ...(dnsOptions !== undefined && { DnsOptions }),
      }),
    ];
  },
};

/** Source: EC2 API Reference, CreateFlowLogs, `ResourceType`. */
const WATCHED: Readonly<Record<string, string>> = {
  vpcId: 'VPC',
  subnetId: 'Subnet',
  eniId: 'NetworkInterface',
  transitGatewayId: 'TransitGateway',
  transitGatewayAttachmentId: 'TransitGatewayAttachment',
  regionalNatGatewayId: 'RegionalNatGateway',
};
