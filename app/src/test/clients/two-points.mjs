// Asks for one school at two points in time through Apollo Client with its defaults, and prints what its cache gives
// back. A cache that goes by `id` merges records that bear the same one.
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client/core/index.js";

const [, , url, school, authorization] = process.argv;
const client = new ApolloClient({
  cache: new InMemoryCache({ possibleTypes: {} }),
  link: new HttpLink({ uri: `${url}/graphql`, headers: { authorization } }),
});
const query = gql`
  query ($code: ID!) {
    summer: school(code: $code, asOf: { effectiveOn: "2026-07-01" }) {
      id
      name
    }
    autumn: school(code: $code, asOf: { effectiveOn: "2026-10-01" }) {
      id
      name
    }
  }
`;
await client.query({ query, variables: { code: school } });
const { data } = await client.query({ query, variables: { code: school }, fetchPolicy: "cache-only" });
console.log(JSON.stringify({ summer: data.summer.name, autumn: data.autumn.name }));
client.stop();
