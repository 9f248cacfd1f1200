import { launchTemplateData } from '../launch-template-data';
import { declares, pascal, type RegistrationAdapter, withoutIdle } from './adapter';
import { requirementSpelling } from './instance-requirements';

/**
 * `aws:ec2/launchTemplate:LaunchTemplate`. The default version stays as it is in both dialects unless a program moves it, which
 * a template cannot. Versions are numbers that a capture invents as texts.
 */
export const launchTemplate: RegistrationAdapter = {
  kind: 'AWS::EC2::LaunchTemplate',
  outputs: { defaultVersion: 'DefaultVersionNumber', latestVersion: 'LatestVersionNumber' },
  encoded: ['userData'],
  read: (registration) => {
    const { name, namePrefix, description, defaultVersion, updateDefaultVersion, tags, ...data } = withoutIdle(
      registration.inputs,
      { updateDefaultVersion: false },
    );
    const outer = { namePrefix, defaultVersion, updateDefaultVersion };
    return [
      declares(registration, {
        ...(pascal(outer) as object),
        LaunchTemplateData: launchTemplateData(pascal(data, spelling) as Record<string, unknown>),
        LaunchTemplateName: name,
        Tags: tags,
        VersionDescription: description,
      }),
    ];
  },
};

const spelling = {
  ...requirementSpelling,
  // Of a network interface; of the instance they are `vpcSecurityGroupIds` and `securityGroupNames`.
  securityGroups: 'Groups',
  enableResourceNameDnsAaaaRecord: 'EnableResourceNameDnsAAAARecord',
  ipv4AddressCount: 'SecondaryPrivateIpAddressCount',
  securityGroupNames: 'SecurityGroups',
  vpcSecurityGroupIds: 'SecurityGroupIds',
};
