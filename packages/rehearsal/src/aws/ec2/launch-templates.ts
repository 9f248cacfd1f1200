import { type AwsCall, Refusal } from '../../contract/aws';
import { listIn, textIn } from '../inputs';

/** A launch template of a region. Versions count from 1. */
export interface LaunchTemplate {
  readonly region: string;
  readonly name: string;
  defaultVersion: number;
  latestVersion: number;
}

/** Launch templates, by what is deployed. */
export function launchTemplates(all: readonly LaunchTemplate[]) {
  const find = (region: string, name: string): LaunchTemplate => {
    const found = all.find((template) => template.region === region && template.name === name);
    if (found === undefined)
      throw new Refusal(
        'InvalidLaunchTemplateName.NotFoundException',
        'At least one of the launch templates specified in the request does not exist.',
      );
    return found;
  };
  return {
    describe: ({ region, input }: AwsCall) => ({
      LaunchTemplates: (listIn(input, 'LaunchTemplateNames') ?? []).map((name) => described(find(region, name))),
    }),
    modify: ({ region, input }: AwsCall) => {
      const template = find(region, textIn(input, 'LaunchTemplateName'));
      const version = Number(input.DefaultVersion);
      if (!Number.isSafeInteger(version) || version < 1 || version > template.latestVersion)
        throw new Refusal(
          'InvalidLaunchTemplateId.VersionNotFound',
          `Could not find launch template version ${input.DefaultVersion}`,
        );
      template.defaultVersion = version;
      return { LaunchTemplate: described(template) };
    },
  };
}

const described = ({ name, defaultVersion, latestVersion }: LaunchTemplate) => ({
  LaunchTemplateName: name,
  DefaultVersionNumber: defaultVersion,
  LatestVersionNumber: latestVersion,
});
