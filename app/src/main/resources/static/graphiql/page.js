// The page at /graphiql: GraphiQL against this program's own API, and nothing from elsewhere.
'use strict';

const ask = GraphiQL.createFetcher({ url: '/graphql', fetch: signIn.fetch });

const root = ReactDOM.createRoot(document.getElementById('graphiql'));

// The schema isn't public: it is asked for once somebody has signed in, and «null» keeps the page from asking before.
function draw() {
  root.render(
    React.createElement(GraphiQL, {
      fetcher: ask,
      schema: signIn.isSignedIn() ? undefined : null,
      defaultEditorToolsVisibility: 'variables',
      defaultHeaders: readingHeaders,
      defaultTabs: examples.map((query) => ({ query, headers: readingHeaders })),
      defaultQuery: examples[0],
      // A header may hold a token, which is kept nowhere.
      shouldPersistHeaders: false,
      isHeadersEditorEnabled: true,
    }),
  );
}

signIn.onChange(draw);
signIn.ready.then(draw);
