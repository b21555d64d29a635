// The page at /graphiql: GraphiQL against this program's own API, and nothing from elsewhere.
'use strict';

const ask = GraphiQL.createFetcher({ url: '/graphql', fetch: signIn.fetch });

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: ask,
    defaultEditorToolsVisibility: 'variables',
    defaultHeaders: readingHeaders,
    defaultTabs: examples.map((query) => ({ query, headers: readingHeaders })),
    defaultQuery: examples[0],
    // A header may hold a token, which is kept nowhere.
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: true,
  }),
);
