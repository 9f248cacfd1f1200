/** A path, and the region that is told behind it. */
export interface Located {
  readonly path: string;
  readonly region?: string;
}

/** `template.yaml@eu-west-1` is a template that is deployed to a region; an `@` before anything else belongs to the path. */
export function located(given: string): Located {
  const [, path, region] = /^(.+)@([a-z]{2,4}(?:-[a-z]+){1,3}-\d{1,2})$/.exec(given) ?? [];
  return path === undefined || region === undefined ? { path: given } : { path, region };
}
