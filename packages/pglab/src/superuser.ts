/** The one real superuser, named as on RDS, where no customer has it. Products under test never log in with it. */
export const superuser = { user: 'rdsadmin', password: 'rdsadmin' } as const;
