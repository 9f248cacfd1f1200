import type { Network } from '../contract/host';
import { bare } from './hosts';
import type { RehearsalLab } from './rehearsal-lab';

/**
 * Where functions, which run in the target region, reach the databases: the source by the link between the regions, the target
 * without it. Both are known by the host and the port that RDS tells.
 */
export const databaseNetwork =
  (lab: Pick<RehearsalLab, 'hostOf' | 'portOf' | 'nearPortOf'>): Network =>
  (host, port) => {
    const at = (['SOURCE', 'TARGET'] as const).find(
      (end) => bare(host) === lab.hostOf(end) && port === lab.portOf(end),
    );
    return at && { host: '127.0.0.1', port: at === 'SOURCE' ? lab.portOf(at) : lab.nearPortOf(at) };
  };
