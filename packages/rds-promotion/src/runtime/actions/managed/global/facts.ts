import type { GlobalFacts } from '../../../../core';
import type { ActionContext } from '../../../context';

/** What RDS says of the global database and of both clusters, each asked in its own region. */
export async function globalFacts({ config, instances }: ActionContext): Promise<GlobalFacts> {
  const [cluster, source, target] = await Promise.all([
    instances.globalCluster(),
    instances.describe('SOURCE'),
    instances.describe('TARGET'),
  ]);
  return {
    identifier: config.globalClusterIdentifier ?? '',
    ...(cluster && { cluster }),
    ...(source && { source }),
    ...(target && { target }),
  };
}
