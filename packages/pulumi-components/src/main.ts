#!/usr/bin/env node
import { provider } from '@pulumi/pulumi';
import { ComponentProvider } from './provider';

// The engine starts this file, directly or through the Node.js language host, and reads the port from the first line of its output.
// Nothing may be exported: the language host would take it for components.
void provider.main(new ComponentProvider(), process.argv.slice(2));
