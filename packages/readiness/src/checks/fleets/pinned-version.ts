import { look, numberOf, regionOf, valueHeldTo } from '../../ask';
import type { Check, Lookup } from '../../model';
import { groups, templateOf } from './fleet';

/** A server that is replaced in the middle of a shift has to be what was tested. */
export const groupVersionFloating: Check = {
  code: 'GroupVersionFloating',
  area: 'A3',
  severity: 'MEDIUM',
  title: 'A group starts a version of its template that is written out',
  rationale:
    'With $Latest the next launch may be something else than what the health checks have seen; a refresh cannot roll back either.',
  remediation:
    'Set Version to a number, or to LatestVersionNumber / DefaultVersionNumber of the template (latestVersion, defaultVersion).',
  source:
    'Amazon EC2 Auto Scaling API Reference, StartInstanceRefresh, `AutoRollback`; AWS::AutoScaling::AutoScalingGroup LaunchTemplateSpecification',
  serves: ['EC2-6'],
  judge: (program) =>
    groups(program)
      .filter((group) => templateOf(group) !== undefined)
      .map((group) =>
        valueHeldTo(group, look(templateOf(group), 'Version'), {
          property: 'LaunchTemplate.Version',
          allowed: 'a number, or the number of a version of the template',
          holds: (version) => isPinned(version) && (regionOf(version) ?? group.region) === group.region,
          remedy: 'pin the version',
        }),
      ),
};

const isPinned = (version: Lookup): boolean =>
  Number.isInteger(numberOf(version)) ||
  (typeof version === 'string' && /^(Latest|Default)VersionNumber\(/.test(version));
