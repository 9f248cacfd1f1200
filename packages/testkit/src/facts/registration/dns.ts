import { domainName } from '../domain-name';
import { declares, pascal, type RegistrationAdapter, withoutIdle } from './adapter';

type Inputs = Readonly<Record<string, unknown>>;

/**
 * `aws:route53/zone:Zone`. Without a comment the provider writes its own (`aws.route53.Zone`, `comment`); an empty one is
 * none. A VPC without a region is in the provider's, which facts do not know: CloudFormation always names it.
 */
export const zone: RegistrationAdapter = {
  kind: 'AWS::Route53::HostedZone',
  outputs: { zoneId: 'Id' },
  read: (registration) => {
    const { name, comment, vpcs, tags, enableAcceleratedRecovery, ...rest } = withoutIdle(registration.inputs, {
      enableAcceleratedRecovery: false,
      forceDestroy: false,
    });
    const Comment = comment ?? 'Managed by Pulumi';
    return [
      declares(registration, {
        ...(pascal(rest) as Inputs),
        Name: name === undefined ? undefined : domainName(String(name)),
        HostedZoneTags: tags,
        ...(Comment !== '' && { HostedZoneConfig: { Comment } }),
        ...(enableAcceleratedRecovery !== undefined && {
          HostedZoneFeatures: { EnableAcceleratedRecovery: enableAcceleratedRecovery },
        }),
        VPCs: pascal(vpcs, { vpcId: 'VPCId', vpcRegion: 'VPCRegion' }),
      }),
    ];
  },
};

/** `aws:route53/record:Record`: routing policies are lists of one. */
export const record: RegistrationAdapter = {
  kind: 'AWS::Route53::RecordSet',
  id: 'Id',
  outputs: { fqdn: 'Name' },
  read: (registration) => {
    const {
      aliases,
      failoverRoutingPolicies,
      latencyRoutingPolicies,
      multivalueAnswerRoutingPolicy,
      name,
      records,
      weightedRoutingPolicies,
      zoneId,
      ...rest
    } = withoutIdle(registration.inputs, { allowOverwrite: false });
    const [values, isName] = [records as unknown[] | undefined, rest.type === 'CNAME'];
    return [
      declares(registration, {
        ...(pascal(rest, { ttl: 'TTL' }) as Inputs),
        AliasTarget: only(pascal(aliases, { name: 'DNSName', zoneId: 'HostedZoneId' })),
        ...routing(failoverRoutingPolicies, { type: 'Failover' }),
        ...routing(latencyRoutingPolicies, {}),
        ...routing(weightedRoutingPolicies, {}),
        HostedZoneId: zoneId,
        MultiValueAnswer: multivalueAnswerRoutingPolicy,
        Name: domainName(String(name)),
        ResourceRecords: isName ? values?.map((value) => String(value).replace(/\.$/, '')) : values,
      }),
    ];
  },
};

/** Policies of several entries are refused by Route 53; they are kept as they are. */
const only = (list: unknown): unknown => (Array.isArray(list) && list.length === 1 ? list[0] : list);

function routing(policies: unknown, spelling: Readonly<Record<string, string>>): Inputs {
  if (policies === undefined) return {};
  const policy = only(pascal(policies, spelling));
  return Array.isArray(policy) ? { RoutingPolicies: policy } : (policy as Inputs);
}
