import type {TestProject} from 'vitest/node';
import {Program, RUNNING} from './program.ts';

/** Loads the demonstration once for all files of tests. */
export default async function setup(project: TestProject) {
  if (RUNNING) {
    project.provide('loaded', {data: '', password: process.env['CONSOLE_TEST_PASSWORD'] ?? ''});
    return undefined;
  }
  const program = new Program();
  await program.start();
  await program.stop();
  project.provide('loaded', {data: program.data, password: program.password});
  return () => program.end();
}
