// Pages through schools with urql, by GET, and asks the first page again: its cache answers.
import { Client, cacheExchange, fetchExchange, gql } from "@urql/core";

const [, , url, authorization] = process.argv;
let requests = 0;
const client = new Client({
  url: `${url}/graphql`,
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: "force",
  fetchOptions: { headers: { authorization } },
  fetch: (address, init) => {
    if (init.method !== "GET") throw new Error(`${init.method} ${address}`);
    requests++;
    return fetch(address, init);
  },
});
const query = gql`
  query Names($after: String) {
    schools(first: 2, after: $after, orderBy: { field: CODE }) {
      edges {
        node {
          id
          code
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
const codes = [];
for (let after = null, more = true; more; ) {
  const { data, error } = await client.query(query, { after });
  if (error) throw error;
  codes.push(...data.schools.edges.map((edge) => edge.node.code));
  more = data.schools.pageInfo.hasNextPage;
  after = data.schools.pageInfo.endCursor;
}
const again = await client.query(query, { after: null });
console.log(JSON.stringify({ codes, requests, again: again.data.schools.edges.length }));
