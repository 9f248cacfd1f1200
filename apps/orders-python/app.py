"""Run by the CDK CLI (see cdk.json), which hands over account and phase as context."""

from aws_cdk import App

from orders import orders_migration

app = App()
orders_migration(
    app,
    account=app.node.get_context("account"),
    phase=app.node.get_context("phase"),
)
app.synth()
