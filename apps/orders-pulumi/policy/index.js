const { PolicyPack } = require('@pulumi/policy');
const { readinessPolicies } = require('@regionlift/readiness/pulumi');

new PolicyPack('readiness', { policies: readinessPolicies() });
