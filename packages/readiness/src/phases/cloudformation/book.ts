import { FOREIGN, type TypeBook } from '../type-book';
import { cloudFormationRuling } from './ruling';
import { statefulTypes } from './stateful';

/** What is known of CloudFormation's types. A stack that moves to another place has other addresses: no home ever changes. */
export const cloudFormationBook: TypeBook = {
  held: (type) => {
    if (Object.hasOwn(statefulTypes, type)) return statefulTypes[type];
    return type.startsWith('AWS::') && type !== 'AWS::CloudFormation::CustomResource' ? undefined : FOREIGN;
  },
  ruling: cloudFormationRuling,
  home: () => [],
};
