/**
 * The Availability Zones of a region as texts that stand for them, six of them: which zones there are is known only to the
 * account. `Fn::GetAZs` and a program's `getAvailabilityZones` are taken for the same list, although the function leaves out
 * zones without a default subnet where any zone has one, and a program may be given Local Zones unless it filters by state
 * and opt-in. `asked` is what else a program asks for: it is part of the text, and then equals no template's.
 *
 * Source: CloudFormation Template Reference, "Fn::GetAZs"; `aws.getAvailabilityZones` of `@pulumi/aws` 7.48.
 */
export const zonesOf = (region: string, asked = ''): string[] =>
  ['0', '1', '2', '3', '4', '5'].map((index) => `zone-${index}-of-${region}${asked}`);
