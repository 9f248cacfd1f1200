import { decodedText } from '../base64';
import { launchTemplateData } from '../launch-template-data';
import { declares, type TemplateAdapter, tagsOf } from './adapter';

type Values = Readonly<Record<string, unknown>>;

/** `AWS::EC2::LaunchTemplate`: its own tags stand among specifications, as those of its instances do. */
export const launchTemplate: TemplateAdapter = (resource) => {
  const { LaunchTemplateData, TagSpecifications, ...properties } = resource.properties;
  const own = specificationsOf(TagSpecifications);
  const data = (LaunchTemplateData ?? {}) as Values;
  const others = own.filter(({ ResourceType }) => ResourceType !== 'launch-template');
  return [
    declares(
      { ...resource, properties },
      {
        LaunchTemplateData: launchTemplateData({
          ...data,
          TagSpecifications: data.TagSpecifications && specificationsOf(data.TagSpecifications),
          UserData: decodedText(data.UserData),
        }),
        Tags: own.find(({ ResourceType }) => ResourceType === 'launch-template')?.Tags,
        TagSpecifications: others.length > 0 ? others : undefined,
      },
    ),
  ];
};

const specificationsOf = (list: unknown): Values[] =>
  ((list ?? []) as Values[]).map((specification) => ({ ...specification, Tags: tagsOf(specification.Tags) }));
