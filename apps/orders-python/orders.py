"""The orders workload of apps/orders-cdk, word for word, in Python."""

from pathlib import Path

from aws_cdk.aws_ec2 import UserData
from constructs import Construct
from regionlift.backups import MigrationBackups
from regionlift.cutover import Cutover
from regionlift.ec2_bluegreen import FleetMigration, MigrationNetwork
from regionlift.migration import MigrationPhase, RegionMigration
from regionlift.observability import AlertSubscription, MigrationAlerts, MigrationObservability
from regionlift.rds_promotion import DatabaseEngine, DatabaseMigration, VpcConnectivity
from regionlift.s3_migration import BucketMigration, EndpointFlip
from regionlift.secure_iam import DeployRole, MigrationBoundary, MigrationGuard, MigrationSecret

SERVICE = Path(__file__).parent.parent / "orders-service" / "service.py"


def orders_migration(scope: Construct, *, account: str, phase: str) -> RegionMigration:
    """The orders workload on its way from Oregon to Virginia.

    :param account: twelve digits
    :param phase: a name of MigrationPhase
    """
    migration = RegionMigration(
        scope,
        "Orders",
        from_="us-west-2",
        to="us-east-1",
        account=account,
        phase=MigrationPhase[phase],
    )
    MigrationBoundary(migration, "Boundary")
    MigrationAlerts(
        migration,
        "Alerts",
        subscriptions=[AlertSubscription(protocol="email", endpoint="on-call@orders.example")],
    )
    MigrationSecret(migration, "Application", username="orders")
    network = MigrationNetwork(
        migration,
        "Network",
        cidr="10.21.0.0/16",
        availability_zones=["us-east-1a", "us-east-1b", "us-east-1c"],
        source_vpc_cidr="10.20.0.0/16",
    )
    assets = BucketMigration(
        migration,
        "Assets",
        source_bucket_name="orders-assets",
        endpoint_flip=EndpointFlip.MULTI_REGION_ACCESS_POINT,
    )
    database = DatabaseMigration(
        migration,
        "Database",
        engine=DatabaseEngine.POSTGRES,
        engine_version="17.5",
        source_identifier="orders",
        source_endpoint="orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com",
        source_vpc_id="vpc-0a1b2c3d4e5f60718",
        source_vpc_cidr="10.20.0.0/16",
        source_security_group_id="sg-0a1b2c3d4e5f60718",
        target_vpc_id=network.vpc_id,
        target_vpc_cidr=network.vpc_cidr,
        target_subnet_ids=network.private_subnet_ids,
        vpc_connectivity=VpcConnectivity.ROUTED,
        instance_class="db.r6g.large",
        zone_name="orders.internal",
        databases=["orders"],
        application_roles=["orders"],
    )
    FleetMigration(
        migration,
        "Web",
        source_load_balancer_arn=(
            f"arn:aws:elasticloadbalancing:us-west-2:{account}:loadbalancer/app/orders-web/50dc6c495c0c9188"
        ),
        source_auto_scaling_group_name="orders-web",
        source_image_id="ami-0a1b2c3d4e5f60718",
        target_vpc_id=network.vpc_id,
        public_subnet_ids=network.public_subnet_ids,
        private_subnet_ids=network.private_subnet_ids,
        certificate_arn=f"arn:aws:acm:us-east-1:{account}:certificate/0a1b2c3d-0000-4000-8000-0123456789ab",
        client_cidrs=["0.0.0.0/0"],
        application_port=8080,
        health_check_path="/health",
        host_name="www.orders.example",
        instance_types=["m7g.large"],
        min_capacity=2,
        max_capacity=12,
        egress_ports=[database.port],
        bucket_names=[assets.target_bucket.bucket_name],
        key_aliases=["alias/rl-orders-assets"],
        user_data=UserData.custom(SERVICE.read_text(encoding="utf-8")),
        settings={"database": database.stable_name, "bucket": assets.target_bucket.bucket_name},
    )
    MigrationBackups(migration, "Backups")
    MigrationObservability(migration, "Ops", runbook_url="https://wiki.orders.example/move-to-virginia")
    Cutover(migration, "Cutover")
    MigrationGuard(migration, "Guard")
    DeployRole(migration, "Deploy", repository="example/orders", branch="main")
    return migration
