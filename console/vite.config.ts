import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';
import {verifyModule} from './scripts/verify-module.mjs';

// Two pages: the console, and GraphiQL for who writes queries. No address outside is named in what comes out, and
// two builds of the same sources are the same to the byte.
export default defineConfig({
  base: '/console/',
  plugins: [react(), verifyModule()],
  worker: {format: 'es', plugins: () => [verifyModule()]},
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: {polyfill: false},
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rollupOptions: {input: {index: 'index.html', graphiql: 'graphiql.html'}},
  },
  // GraphiQL's workers aren't bundled while the page is worked on.
  optimizeDeps: {entries: ['index.html'], exclude: ['graphiql', '@graphiql/react', 'monaco-editor', 'monaco-graphql']},
  // While the page is worked on: the program answers what is asked of it.
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/graphql', '/ledger', '/plays', '/export', '/bundle', '/papers', '/documents', '/intake', '/open', '/oauth2', '/sign-in', '/sign-out', '/actuator', '/lotteries', '/standards']
        .map(path => [path, {
          target: process.env['CHALKLINE_URL'] ?? 'http://127.0.0.1:8080',
          // The program takes what this server passes on for a page of its own.
          configure: proxy => proxy.on('proxyReq', request => request.removeHeader('origin')),
        }]),
    ),
  },
});
