import { DescribeLaunchTemplatesCommand, type EC2Client, ModifyLaunchTemplateCommand } from '@aws-sdk/client-ec2';
import { RuntimeError } from '@regionlift/migration/runtime';
import type { FleetPort } from '../ports';

/** The launch template of a fleet. Raises `NoLaunchTemplate` for blue, whose template is somebody else's, and where EC2 gives no version. */
export function awsTemplate(
  client: EC2Client,
  name: string | undefined,
): Pick<FleetPort, 'templateVersions' | 'setDefaultVersion'> {
  const named = () => {
    if (name === undefined)
      throw new RuntimeError('NoLaunchTemplate', 'the launch template of the fleet that is left is not known here');
    return name;
  };
  return {
    templateVersions: async () => {
      const { LaunchTemplates = [] } = await client.send(
        new DescribeLaunchTemplatesCommand({ LaunchTemplateNames: [named()] }),
      );
      const { DefaultVersionNumber: defaultVersion, LatestVersionNumber: latestVersion } = LaunchTemplates[0] ?? {};
      if (defaultVersion === undefined || latestVersion === undefined)
        throw new RuntimeError('NoLaunchTemplate', `EC2 gave no version of the launch template ${name}`);
      return { defaultVersion, latestVersion };
    },
    setDefaultVersion: async (version) => {
      await client.send(
        new ModifyLaunchTemplateCommand({ LaunchTemplateName: named(), DefaultVersion: String(version) }),
      );
    },
  };
}
