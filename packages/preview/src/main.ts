console.log('Synthesized apps/orders-cdk/cdk.out and apps/orders-pulumi/out');
