// Asks the program for its schema, as tools do, and writes it as they read it: schema.graphql.
import { buildClientSchema, getIntrospectionQuery, printSchema } from "graphql";
import { writeFileSync } from "node:fs";

const [, , url, authorization] = process.argv;
const answer = await fetch(`${url}/graphql`, {
  method: "POST",
  headers: { "content-type": "application/json", authorization },
  body: JSON.stringify({ query: getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }) }),
});
const { data, errors } = await answer.json();
if (errors) throw new Error(JSON.stringify(errors));
writeFileSync("schema.graphql", printSchema(buildClientSchema(data)));
