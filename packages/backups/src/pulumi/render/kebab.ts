/** A construct id as a part of a resource's name: `PeriodicPlan` → `periodic-plan`. */
export const kebab = (id: string): string => id.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
