import { fail, isUnresolved, pass, SETTLED, shown, unknown } from '../../ask';
import type { Answer, Check, Program, ResourceFact } from '../../model';
import { dataOf, launchTemplates } from './fleet';

/** An image's id is one of its region: the copy in another region has another one. */
export const imageMissing: Check = {
  code: 'ImageMissing',
  area: 'A3',
  severity: 'HIGH',
  title: 'A launch template names an image of its own region',
  rationale: 'A template that is copied to another region with its image id starts nothing there.',
  remediation:
    'Copy the image, encrypted under a key of the region, and name the copy, or a parameter of the region that holds its id.',
  source: 'Amazon EC2 User Guide, "Copy an Amazon EC2 AMI" (the copy has its own identifier)',
  serves: ['EC2-5'],
  judge: (program) => launchTemplates(program).map((template) => judged(program, template)),
};

function judged(program: Program, template: ResourceFact): Answer {
  const image = dataOf(template, 'ImageId');
  const told = {
    property: 'LaunchTemplateData.ImageId',
    found: shown(image),
    allowed: `an image of ${template.region}`,
  };
  if (isUnresolved(image)) return unknown(template, { ...told, remedy: SETTLED });
  if (typeof image !== 'string' || !/^(ami-|\{\{resolve:|resolve:|\w+\()/.test(image))
    return fail(template, { ...told, remedy: 'name an image' });
  const twin = launchTemplates(program).find(
    (one) => one.region !== template.region && dataOf(one, 'ImageId') === image,
  );
  return image.startsWith('ami-') && twin !== undefined
    ? fail(template, { ...told, found: `${image}, as in ${twin.region}`, remedy: 'name the copy of the region' })
    : pass(template, told);
}
