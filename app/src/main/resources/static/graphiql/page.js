// The page at /graphiql: GraphiQL against this program's own API, and nothing from elsewhere.
'use strict';

const ask = GraphiQL.createFetcher({ url: '/graphql' });

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: ask,
    defaultEditorToolsVisibility: 'variables',
    defaultHeaders: actingHeaders,
    defaultTabs: examples.map((query) => ({ query, headers: actingHeaders })),
    defaultQuery: examples[0],
    shouldPersistHeaders: true,
    isHeadersEditorEnabled: true,
  }),
);
