import { fencesByRuntime, type PhysicalFacts } from '../../../../core';
import type { ActionContext } from '../../../context';

/** What RDS and the name service say now. */
export async function physicalFacts({ config, instances, names, request }: ActionContext): Promise<PhysicalFacts> {
  const [source, target, nameAt] = await Promise.all([
    instances.describe('SOURCE'),
    instances.describe('TARGET'),
    names.pointsAt(),
  ]);
  return {
    engine: config.engine,
    databases: config.databases,
    applicationRoles: config.applicationRoles,
    sourceName: config.source,
    ...(source && { source }),
    ...(target && { target }),
    ...(nameAt && { nameAt }),
    acknowledged: (request.acknowledged ?? []).map(({ code }) => code),
  };
}

/** Whether the runtime fences and measures by itself. */
export const fences = ({ config }: ActionContext): boolean => fencesByRuntime(config);
