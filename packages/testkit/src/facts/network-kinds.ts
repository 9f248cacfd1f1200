import { domainName } from './domain-name';
import type { Kind } from './kind';
import { rulesOf } from './rule';

/**
 * Kinds of EC2 and Route 53. Return values: each resource's page in the CloudFormation Template Reference ("Return values").
 * Ids that AWS gives are symbols.
 */
export const networkKinds: Readonly<Record<string, Kind>> = {
  'AWS::EC2::SecurityGroup': {
    nameProperty: 'GroupName',
    ref: 'GroupId',
    attributes: { Id: 'GroupId' },
    // "if you do not add egress rules, we add egress rules that allow all outbound IPv4 and IPv6 traffic"
    // (AWS::EC2::SecurityGroup). The rule for IPv6 exists only in a VPC that has IPv6: facts do not speak of it.
    defaults: { SecurityGroupEgress: rulesOf([{ CidrIp: '0.0.0.0/0', IpProtocol: '-1' }]) ?? {} },
  },
  'AWS::Route53::HostedZone': {
    nameProperty: 'Name',
    isGlobal: true,
    ref: 'Id',
    spelling: domainName,
  },
  'AWS::Route53::RecordSet': {
    nameProperty: 'Name',
    isGlobal: true,
    spelling: domainName,
    distinguishedBy: ['Type', 'SetIdentifier'],
  },
};
