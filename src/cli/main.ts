#!/usr/bin/env node
import 'reflect-metadata';
import { runCommand } from './run.js';

process.exitCode = await runCommand(process.argv.slice(2));
