import { type FactId, subjectOf as subjectOfFact } from '@regionlift/testkit/facts/model';

/**
 * How a resource is named in reports and acknowledgements: `AWS::EC2::Instance us-west-2 shop`. That no adapter reads its type is nothing
 * that whoever wrote the program has to know.
 */
export const subjectOf = (fact: FactId): string => subjectOfFact(fact).replace(/^unsupported:/, '');
