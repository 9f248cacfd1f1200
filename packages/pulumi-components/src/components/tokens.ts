/** Name of the package: first field of every type token, and of what SDKs are called. */
export const packageName = 'regionlift';

/** Type token of a component. Identity: it never changes. */
export const tokenOf = (component: string): string => `${packageName}:index:${component}`;
