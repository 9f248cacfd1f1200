/** The name of a child, from its id in the other dialect: `Ops`, `AssetsCanary` → `Ops-assets-canary`. */
export const childName = (name: string, id: string): string =>
  `${name}-${id.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}`;
