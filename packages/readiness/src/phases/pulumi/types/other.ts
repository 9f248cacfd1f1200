import type { PulumiReplacements } from '../replacements';

/** Types whose sources were not read: they may not go, and of their inputs only those are judged that no update can change. */
const unread = (holds: string, source: string, names: readonly string[]): PulumiReplacements => ({
  holds,
  replaces: [...names, 'region'],
  updates: ['tags'],
  source,
});

/** Stateful types besides those whose sources were read. */
export const otherTypes: Readonly<Record<string, PulumiReplacements>> = {
  'aws:cognito/userPool:UserPool': unread('holds users and their passwords', 'cognitoidp/user_pool.go', [
    'aliasAttributes',
    'usernameAttributes',
  ]),
  'aws:codecommit/repository:Repository': unread('holds sources', 'codecommit/repository.go', []),
  'aws:docdb/cluster:Cluster': unread('holds documents', 'docdb/cluster.go', ['clusterIdentifier']),
  'aws:docdb/clusterInstance:ClusterInstance': unread('clients know its endpoint', 'docdb/cluster_instance.go', [
    'identifier',
  ]),
  'aws:docdb/globalCluster:GlobalCluster': unread('joins clusters of several regions', 'docdb/global_cluster.go', []),
  'aws:dsql/cluster:Cluster': unread('holds rows', 'dsql/cluster.go', []),
  'aws:dynamodb/globalTable:GlobalTable': unread('holds items', 'dynamodb/global_table.go', ['name']),
  'aws:eks/cluster:Cluster': unread('holds the state of Kubernetes', 'eks/cluster.go', ['name']),
  'aws:elasticache/cluster:Cluster': unread('holds entries', 'elasticache/cluster.go', ['clusterId']),
  'aws:elasticache/globalReplicationGroup:GlobalReplicationGroup': unread(
    'joins caches of several regions',
    'elasticache/global_replication_group.go',
    [],
  ),
  'aws:elasticache/replicationGroup:ReplicationGroup': unread('holds entries', 'elasticache/replication_group.go', [
    'replicationGroupId',
  ]),
  'aws:elasticache/serverlessCache:ServerlessCache': unread('holds entries', 'elasticache/serverless_cache.go', [
    'name',
  ]),
  'aws:elasticsearch/domain:Domain': unread('holds indices', 'elasticsearch/domain.go', ['domainName']),
  'aws:emr/cluster:Cluster': unread('holds HDFS', 'emr/cluster.go', ['name']),
  'aws:fsx/lustreFileSystem:LustreFileSystem': unread('holds files', 'fsx/lustre_file_system.go', []),
  'aws:fsx/ontapFileSystem:OntapFileSystem': unread('holds files', 'fsx/ontap_file_system.go', []),
  'aws:fsx/ontapVolume:OntapVolume': unread('holds files', 'fsx/ontap_volume.go', []),
  'aws:fsx/openZfsFileSystem:OpenZfsFileSystem': unread('holds files', 'fsx/openzfs_file_system.go', []),
  'aws:fsx/windowsFileSystem:WindowsFileSystem': unread('holds files', 'fsx/windows_file_system.go', []),
  'aws:keyspaces/table:Table': unread('holds rows', 'keyspaces/table.go', []),
  'aws:memorydb/cluster:Cluster': unread('holds entries', 'memorydb/cluster.go', ['name']),
  'aws:mq/broker:Broker': unread('holds messages', 'mq/broker.go', ['brokerName']),
  'aws:msk/cluster:Cluster': unread('holds messages', 'kafka/cluster.go', ['clusterName']),
  'aws:msk/serverlessCluster:ServerlessCluster': unread('holds messages', 'kafka/serverless_cluster.go', [
    'clusterName',
  ]),
  'aws:neptune/cluster:Cluster': unread('holds a graph', 'neptune/cluster.go', ['clusterIdentifier']),
  'aws:neptune/clusterInstance:ClusterInstance': unread('clients know its endpoint', 'neptune/cluster_instance.go', [
    'identifier',
  ]),
  'aws:opensearch/domain:Domain': unread('holds indices', 'opensearch/domain.go', ['domainName']),
  'aws:opensearch/serverlessCollection:ServerlessCollection': unread(
    'holds indices',
    'opensearchserverless/collection.go',
    ['name'],
  ),
  'aws:redshift/cluster:Cluster': unread('holds rows', 'redshift/cluster.go', ['clusterIdentifier']),
  'aws:redshiftserverless/namespace:Namespace': unread('holds rows', 'redshiftserverless/namespace.go', [
    'namespaceName',
  ]),
  'aws:timestreamwrite/table:Table': unread('holds points', 'timestreamwrite/table.go', ['tableName']),
};
