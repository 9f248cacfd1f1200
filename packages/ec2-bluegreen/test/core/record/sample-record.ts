import type { RecordChange, RecordFacts, RecordSet } from '../../../src/core/record';
import { setIdentifiers } from '../../../src/core/record';
import { aliasRecord, cnameRecord, fakeRecordPort } from '../../runtime/fake/records';
import { recordsConfig } from '../../runtime/fake/sample-config';
import { loadBalancers } from '../../runtime/fake/world';

const { blue } = loadBalancers;

/** Every record that the runtime can move, as somebody may have made it. */
export const movable: Readonly<Record<string, readonly RecordSet[]>> = {
  'an alias': [aliasRecord(blue.dnsName, blue.canonicalHostedZoneId)],
  'an alias of the console': [aliasRecord(`dualstack.${blue.dnsName}`, blue.canonicalHostedZoneId)],
  'aliases of both kinds': [
    aliasRecord(blue.dnsName, blue.canonicalHostedZoneId),
    aliasRecord(blue.dnsName, blue.canonicalHostedZoneId, 'AAAA'),
  ],
  'a CNAME record kept for an hour': [cnameRecord(blue.dnsName)],
  'a CNAME record in capitals': [cnameRecord(`${blue.dnsName.toUpperCase()}.`, 60)],
};

/** The facts of a part whose name holds these sets. */
export const factsOf = (sets: readonly RecordSet[]): RecordFacts => ({
  identifiers: setIdentifiers(recordsConfig),
  ttlSeconds: 60,
  balancers: loadBalancers,
  sets,
});

/** What a batch makes of the sets; raises what Route 53 refuses. */
export async function after(
  sets: readonly RecordSet[],
  changes: readonly RecordChange[],
): Promise<readonly RecordSet[]> {
  const zone = { sets: [...sets], changedAt: 0 };
  await fakeRecordPort(zone, () => 0).change(changes);
  return zone.sets;
}
