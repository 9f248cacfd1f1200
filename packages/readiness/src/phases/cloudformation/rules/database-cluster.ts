import type { Rule } from '../../ruling';
import { isEmpty, notUpdatable } from './not-updatable';

const handler =
  'aws-cloudformation-resource-providers-rds, aws-rds-dbcluster: ImmutabilityHelper.java, UpdateHandler.java (removeFromGlobalCluster)';

const engine: Rule = ({ from, to }, before, after) =>
  from === 'aurora' && to === 'aurora-mysql'
    ? { effect: 'IN_PLACE', reason: 'an engine that was given up is followed by its successor', source: handler }
    : notUpdatable('the handler accepts no other Engine', handler, before, after);

const globalCluster: Rule = ({ from, to }, before, after) =>
  !isEmpty(from) && isEmpty(to)
    ? {
        effect: 'IN_PLACE',
        reason: 'the handler calls RemoveFromGlobalCluster: the cluster stands alone',
        source: handler,
      }
    : notUpdatable('the handler joins no cluster that exists to a global one', handler, before, after);

/** What the handler makes of what `AWS::RDS::DBCluster` may replace; it says nothing of `MasterUsername`. Read at commit 5a410e8. */
export const databaseClusterRules: Readonly<Record<string, Rule>> = {
  Engine: engine,
  GlobalClusterIdentifier: globalCluster,
};
