package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
	"github.com/regionlift/regionlift-go/backups"
	"github.com/regionlift/regionlift-go/cutover"
	"github.com/regionlift/regionlift-go/ec2bluegreen"
	"github.com/regionlift/regionlift-go/migration"
	"github.com/regionlift/regionlift-go/observability"
	"github.com/regionlift/regionlift-go/rdspromotion"
	"github.com/regionlift/regionlift-go/s3migration"
	"github.com/regionlift/regionlift-go/secureiam"
)

// What differs between deployments of the sample.
type ordersProps struct {
	// Twelve digits.
	account string
	// A name of migration.MigrationPhase.
	phase string
}

// The orders workload of apps/orders-cdk, word for word, on its way from Oregon to Virginia.
func ordersMigration(scope constructs.Construct, props *ordersProps) migration.RegionMigration {
	orders := migration.NewRegionMigration(scope, jsii.String("Orders"), &migration.RegionMigrationProps{
		From:    jsii.String("us-west-2"),
		To:      jsii.String("us-east-1"),
		Account: &props.account,
		Phase:   migration.MigrationPhase(props.phase),
	})
	secureiam.NewMigrationBoundary(orders, jsii.String("Boundary"), nil)
	observability.NewMigrationAlerts(orders, jsii.String("Alerts"), &observability.MigrationAlertsProps{
		Subscriptions: &[]*observability.AlertSubscription{
			{Protocol: jsii.String("email"), Endpoint: jsii.String("on-call@orders.example")},
		},
	})
	secureiam.NewMigrationSecret(orders, jsii.String("Application"), &secureiam.MigrationSecretProps{
		Username: jsii.String("orders"),
	})
	network := ec2bluegreen.NewMigrationNetwork(orders, jsii.String("Network"), &ec2bluegreen.MigrationNetworkProps{
		Cidr:              jsii.String("10.21.0.0/16"),
		AvailabilityZones: jsii.Strings("us-east-1a", "us-east-1b", "us-east-1c"),
		SourceVpcCidr:     jsii.String("10.20.0.0/16"),
	})
	assets := s3migration.NewBucketMigration(orders, jsii.String("Assets"), &s3migration.BucketMigrationProps{
		SourceBucketName: jsii.String("orders-assets"),
		EndpointFlip:     s3migration.EndpointFlip_MULTI_REGION_ACCESS_POINT,
	})
	database := rdspromotion.NewDatabaseMigration(orders, jsii.String("Database"), &rdspromotion.DatabaseMigrationProps{
		Engine:                rdspromotion.DatabaseEngine_POSTGRES,
		EngineVersion:         jsii.String("17.5"),
		SourceIdentifier:      jsii.String("orders"),
		SourceEndpoint:        jsii.String("orders.c1a2b3c4d5e6.us-west-2.rds.amazonaws.com"),
		SourceVpcId:           jsii.String("vpc-0a1b2c3d4e5f60718"),
		SourceVpcCidr:         jsii.String("10.20.0.0/16"),
		SourceSecurityGroupId: jsii.String("sg-0a1b2c3d4e5f60718"),
		TargetVpcId:           network.VpcId(),
		TargetVpcCidr:         network.VpcCidr(),
		TargetSubnetIds:       network.PrivateSubnetIds(),
		VpcConnectivity:       rdspromotion.VpcConnectivity_ROUTED,
		InstanceClass:         jsii.String("db.r6g.large"),
		ZoneName:              jsii.String("orders.internal"),
		Databases:             jsii.Strings("orders"),
		ApplicationRoles:      jsii.Strings("orders"),
	})
	ec2bluegreen.NewFleetMigration(orders, jsii.String("Web"), &ec2bluegreen.FleetMigrationProps{
		SourceLoadBalancerArn: jsii.String(fmt.Sprintf(
			"arn:aws:elasticloadbalancing:us-west-2:%s:loadbalancer/app/orders-web/50dc6c495c0c9188", props.account)),
		SourceAutoScalingGroupName: jsii.String("orders-web"),
		SourceImageId:              jsii.String("ami-0a1b2c3d4e5f60718"),
		TargetVpcId:                network.VpcId(),
		PublicSubnetIds:            network.PublicSubnetIds(),
		PrivateSubnetIds:           network.PrivateSubnetIds(),
		CertificateArn: jsii.String(fmt.Sprintf(
			"arn:aws:acm:us-east-1:%s:certificate/0a1b2c3d-0000-4000-8000-0123456789ab", props.account)),
		ClientCidrs:     jsii.Strings("0.0.0.0/0"),
		ApplicationPort: jsii.Number(8080),
		HealthCheckPath: jsii.String("/health"),
		HostName:        jsii.String("www.orders.example"),
		InstanceTypes:   jsii.Strings("m7g.large"),
		MinCapacity:     jsii.Number(2),
		MaxCapacity:     jsii.Number(12),
		EgressPorts:     &[]*float64{database.Port()},
		BucketNames:     &[]*string{assets.TargetBucket().BucketName()},
		KeyAliases:      jsii.Strings("alias/rl-orders-assets"),
		UserData:        awsec2.UserData_Custom(service()),
		Settings: &map[string]*string{
			"database": database.StableName(),
			"bucket":   assets.TargetBucket().BucketName(),
		},
	})
	backups.NewMigrationBackups(orders, jsii.String("Backups"), nil)
	observability.NewMigrationObservability(orders, jsii.String("Ops"), &observability.MigrationObservabilityProps{
		RunbookUrl: jsii.String("https://wiki.orders.example/move-to-virginia"),
	})
	cutover.NewCutover(orders, jsii.String("Cutover"), nil)
	secureiam.NewMigrationGuard(orders, jsii.String("Guard"), nil)
	secureiam.NewDeployRole(orders, jsii.String("Deploy"), &secureiam.DeployRoleProps{
		Repository: jsii.String("example/orders"),
		Branch:     jsii.String("main"),
	})
	return orders
}

// What the instances run; the CDK CLI starts the app in its own folder.
func service() *string {
	text, err := os.ReadFile(filepath.Join("..", "orders-service", "service.py"))
	if err != nil {
		panic(err)
	}
	return jsii.String(string(text))
}
