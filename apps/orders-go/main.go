// Run by the CDK CLI (see cdk.json), which hands over account and phase as context.
package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/jsii-runtime-go"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)
	ordersMigration(app, &ordersProps{
		account: app.Node().GetContext(jsii.String("account")).(string),
		phase:   app.Node().GetContext(jsii.String("phase")).(string),
	})
	app.Synth(nil)
}
