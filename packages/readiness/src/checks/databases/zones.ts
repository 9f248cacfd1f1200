import { heldTo, isTrue, look, pass, refersTo, valueHeldTo } from '../../ask';
import type { Answer, Check, Program, ResourceFact } from '../../model';
import { clusters, crossesRegions, databases, followersOf, isReplica, membersOf, sourceOf } from './databases';

/** What is promoted serves everybody from that moment. */
export const databaseInOneZone: Check = {
  code: 'DatabaseInOneZone',
  area: 'A4',
  severity: 'MEDIUM',
  title: 'A database has a standby or a reader in its region',
  rationale:
    'A zone that fails after the cutover is an outage of the new region; making a standby takes as long as a copy.',
  remediation: 'Set MultiAZ, declare a replica in the region, or a second member of the cluster.',
  source: 'AWS Security Hub, controls RDS.5, RDS.15',
  serves: ['RDS-11'],
  judge: (program) => [
    ...databases(program)
      .filter(({ kind }) => kind === 'AWS::RDS::DBInstance')
      .filter((database) => !(isReplica(database) && crossesRegions(database) === false))
      .map((instance) => judged(program, instance)),
    ...clusters(program).map((cluster) => judgedCluster(program, cluster)),
  ],
};

function judged(program: Program, instance: ResourceFact): Answer {
  const reader = followersOf(program, instance).find((one) => refersTo(sourceOf(one), instance, one.region));
  if (reader !== undefined && reader.region === instance.region)
    return pass(instance, { property: 'MultiAZ', found: `reader ${reader.name}`, allowed: 'true, or a reader' });
  return heldTo(instance, {
    property: 'MultiAZ',
    allowed: 'true, or a reader in the region',
    holds: isTrue,
    remedy: 'set MultiAZ',
  });
}

/** A cluster of three instances has its own; Aurora's are instances of the program. */
function judgedCluster(program: Program, cluster: ResourceFact): Answer {
  const members = membersOf(program, cluster).length;
  const fixed = look(cluster.properties, 'DBClusterInstanceClass');
  return valueHeldTo(cluster, fixed ?? members, {
    property: 'members',
    allowed: 'two members or more',
    holds: () => fixed !== undefined || members >= 2,
    remedy: 'declare a reader',
  });
}
