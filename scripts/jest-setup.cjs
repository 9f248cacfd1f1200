/**
 * Runs before each test file of those who test constructs. CDK judges every template that it synthesizes, which takes longer than
 * the synthesis and only warns here; the sample app, the integration apps and the examples of READMEs turn what it finds into errors.
 */
process.env.CDK_VALIDATION = 'false';
