/**
 * A domain name in one spelling: lower case, no dot at the end. Source: Route 53 Developer Guide, "DNS domain name format"
 * (case does not count; a name is taken as fully qualified with or without the dot).
 */
export const domainName = (name: string): string => name.replace(/\.$/, '').toLowerCase();
