import {defineConfig} from 'vitest/config';

// What needs no program: the questions fit the schema, the words are there, the built page is small and keeps to itself.
export default defineConfig({test: {include: ['test/*.test.ts'], environment: 'node'}});
