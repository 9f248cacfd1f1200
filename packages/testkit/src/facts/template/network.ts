import { domainName } from '../domain-name';
import { rulesOf } from '../rule';
import { adds, declares, keyed, type TemplateAdapter } from './adapter';

const GROUP = 'AWS::EC2::SecurityGroup';

/** `AWS::EC2::SecurityGroup`: rules by their content. */
export const securityGroup: TemplateAdapter = (resource) => {
  const { SecurityGroupEgress, SecurityGroupIngress } = resource.properties;
  return [
    declares(resource, {
      SecurityGroupEgress: rulesOf(SecurityGroupEgress),
      SecurityGroupIngress: rulesOf(SecurityGroupIngress),
    }),
  ];
};

/** `AWS::EC2::SecurityGroupIngress` */
export const ingress = rule('SecurityGroupIngress');

/** `AWS::EC2::SecurityGroupEgress`: with one, the group is not given the rule that allows everything. */
export const egress = rule('SecurityGroupEgress');

/** `AWS::Route53::HostedZone`: an empty comment is none. */
export const zone: TemplateAdapter = (resource) => {
  const { HostedZoneConfig, HostedZoneTags, Name } = resource.properties;
  const { Comment = '', ...config } = (HostedZoneConfig ?? {}) as Record<string, unknown>;
  const stated = { ...config, ...(Comment !== '' && { Comment }) };
  return [
    declares(resource, {
      HostedZoneConfig: Object.keys(stated).length > 0 ? stated : undefined,
      HostedZoneTags: keyed(HostedZoneTags, 'Key', ({ Value }) => Value),
      Name: domainName(String(Name)),
    }),
  ];
};

/** `AWS::Route53::RecordSet`: seconds are a number; the value of a CNAME is a domain name, with or without its last dot. */
export const record: TemplateAdapter = (resource) => {
  const { Name, ResourceRecords, TTL, Type } = resource.properties;
  const values = ResourceRecords as unknown[] | undefined;
  return [
    declares(resource, {
      Name: domainName(String(Name)),
      ResourceRecords: Type === 'CNAME' ? values?.map((value) => String(value).replace(/\.$/, '')) : values,
      TTL: TTL === undefined ? undefined : Number(TTL),
    }),
  ];
};

/** A rule that stands on its own; both ways of writing it are the same rule of the group. */
function rule(property: string): TemplateAdapter {
  return (resource) => {
    const { GroupId, GroupName, ...content } = resource.properties;
    return [adds(resource, { kind: GROUP, name: GroupId ?? GroupName }, property, { [property]: rulesOf([content]) })];
  };
}
