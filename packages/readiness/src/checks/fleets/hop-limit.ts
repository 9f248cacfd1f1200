import { fail, isUnresolved, numberOf, pass, SETTLED, shown, unknown } from '../../ask';
import type { Check } from '../../model';
import { dataOf, launchTemplates } from './fleet';

/** The answer with the token travels no further than the server itself. */
export const metadataHopLimitWide: Check = {
  code: 'MetadataHopLimitWide',
  area: 'A3',
  severity: 'LOW',
  title: 'Metadata travels one hop',
  rationale: "Every further hop lets a container, or a proxy, fetch the server's credentials.",
  remediation: 'Set MetadataOptions.HttpPutResponseHopLimit to 1; acknowledge 2 where containers need it.',
  source:
    'AWS Security Hub, control AutoScaling.4; Amazon EC2 User Guide, "Configure the Instance Metadata Service options"',
  serves: ['EC2-6'],
  judge: (program) =>
    launchTemplates(program).map((template) => {
      const limit = dataOf(template, 'MetadataOptions', 'HttpPutResponseHopLimit');
      const told = {
        property: 'LaunchTemplateData.MetadataOptions.HttpPutResponseHopLimit',
        found: shown(limit),
        allowed: '1',
      };
      if (limit === undefined) return unknown(template, { ...told, remedy: "state it: the image's own limit counts" });
      if (isUnresolved(limit)) return unknown(template, { ...told, remedy: SETTLED });
      return numberOf(limit) === 1 ? pass(template, told) : fail(template, { ...told, remedy: 'set it to 1' });
    }),
};
