import { heldTo, look, numberOf } from '../../ask';
import type { Check } from '../../model';
import { groups } from './fleet';

/** Green takes blue's load all at once at the end of the shift. */
export const groupCannotGrow: Check = {
  code: 'GroupCannotGrow',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'A group has room to grow',
  rationale:
    "Green is scaled to blue's live capacity before the shift; a group whose MaxSize is its MinSize cannot follow.",
  remediation: 'Set MaxSize above MinSize, to what blue may reach.',
  source: 'Amazon EC2 Auto Scaling User Guide, "Set scaling limits for your Auto Scaling group"',
  serves: ['EC2-4'],
  judge: (program) =>
    groups(program).map((group) => {
      const least = numberOf(look(group.properties, 'MinSize'));
      return heldTo(group, {
        property: 'MaxSize',
        allowed: `more than ${least ?? 'MinSize'}`,
        holds: (size) => (numberOf(size) ?? 0) > (least ?? Number.POSITIVE_INFINITY),
        remedy: 'raise MaxSize',
      });
    }),
};
