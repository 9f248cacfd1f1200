import { Refusal, type StandIn } from '../../contract/aws';
import type { Programme } from '../../contract/programme';
import { byOperation } from '../by-operation';

/** IAM: roles of the program, and those that AWS has made for its services in an account that has used them. */
export function iam(programme: Programme, serviceRoles: readonly string[] = ['AWSServiceRoleForAutoScaling']): StandIn {
  const names = new Set([...Object.keys(programme.roles), ...serviceRoles]);
  return {
    title: 'IAM',
    services: ['IAM'],
    limits: 'Calls are not refused for want of a permission: what was called is held against the roles at the end.',
    deploy: ({ roles }) => {
      for (const name of Object.keys(roles)) names.add(name);
    },
    answer: byOperation('IAM', {
      GetRole: ({ RoleName = '' }: { readonly RoleName?: string }) => {
        if (!names.has(RoleName))
          throw new Refusal('NoSuchEntityException', `The role with name ${RoleName} cannot be found.`, 404);
        const path = serviceRoles.includes(RoleName) ? '/aws-service-role/autoscaling.amazonaws.com/' : '/';
        return {
          Role: { RoleName, Path: path, Arn: `arn:aws:iam::${programme.account}:role${path}${RoleName}` },
        };
      },
    }),
  };
}
