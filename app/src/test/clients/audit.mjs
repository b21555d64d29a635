// Holds the program against the draft on GraphQL over HTTP, as npm's graphql-http does, and prints what isn't as it
// should be, the notices too, and last how many audits there were.
import { auditServer } from "graphql-http";

const [, , url, authorization] = process.argv;
const audited = await auditServer({
  url: `${url}/graphql`,
  fetchFn: (address, init = {}) => fetch(address, { ...init, headers: { ...init.headers, authorization } }),
});
for (const each of audited) if (each.status !== "ok") console.log(`${each.id} ${each.status} ${each.name}: ${each.reason}`);
console.log(`${audited.length} audits`);
