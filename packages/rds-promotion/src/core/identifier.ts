/** In words. Source: RDS API Reference, CreateDBInstance, `DBInstanceIdentifier`. */
export const identifierRule =
  '1 to 63 letters, digits and hyphens, a letter first, no hyphen last, no two hyphens in a row';

/** Whether a value is an identifier of a DB instance or cluster. */
export const isIdentifier = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 63 && /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/.test(value);
