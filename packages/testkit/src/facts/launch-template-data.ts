type Values = Readonly<Record<string, unknown>>;

/**
 * Data of a launch template under CloudFormation's names, in one spelling for both dialects: devices by
 * name, tags by the type that they are for, flags that a program writes as texts as flags. Defaults: EC2 API Reference,
 * RequestLaunchTemplateData (both protections are off). The metadata options have none here: those of the image and of the
 * account come first.
 */
export function launchTemplateData({ UserData, BlockDeviceMappings, TagSpecifications, ...data }: Values): Values {
  return {
    DisableApiStop: false,
    DisableApiTermination: false,
    ...(flags(data) as Values),
    BlockDeviceMappings: flags(by('DeviceName', BlockDeviceMappings)),
    TagSpecifications: by('ResourceType', TagSpecifications),
    UserData,
  };
}

/** A list as a record by a field, unless two items have the same. */
function by(field: string, list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  const entries = (list as Values[]).map(({ [field]: key, ...rest }): [string, unknown] => [String(key), rest]);
  return new Set(entries.map(([key]) => key)).size === list.length ? Object.fromEntries(entries) : list;
}

function flags(value: unknown): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  if (Array.isArray(value)) return value.map(flags);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, flags(inner)]));
}
