/** Condition on `pg_namespace n`: a schema of the user's. `pg_` is reserved by PostgreSQL, `regionlift` is ours. */
export const userSchema = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'regionlift')`;
