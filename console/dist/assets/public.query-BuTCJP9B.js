var e={name:`PublicSchools`,text:`query PublicSchools($filter: SchoolFilter, $first: Int!, $after: String, $asOf: AsOf) {
  schools(filter: $filter, orderBy: [{field: CODE}], first: $first, after: $after, asOf: $asOf) {
    totalCount
    basis { position effectiveOn complete parked madeUp }
    pageInfo { hasNextPage endCursor }
    edges { node { code name kind ownership status subdistrict address openedOn closedOn } }
  }
}`},t={name:`PublicSchool`,text:`query PublicSchool($code: ID!, $asOf: AsOf) {
  school(code: $code, asOf: $asOf) {
    code name kind ownership status subdistrict address openedOn closedOn ending capacityTotal posts vouchedBy setAside
    campuses { id name site { address } openedOn closedOn }
    capacity { stage places }
    mergedInto { code name }
    dividedFrom { code name }
    successors { code name }
    absorbed { code name }
    basis { position effectiveOn complete parked madeUp }
  }
}`},n={name:`PublicProcurements`,text:`query PublicProcurements($first: Int!, $after: String, $asOf: AsOf) {
  procurements(first: $first, after: $after, asOf: $asOf) {
    totalCount
    basis { position effectiveOn complete parked madeUp }
    pageInfo { hasNextPage endCursor }
    edges { node { code title method stage publishedIn closesOn supplier contract contractedOn acceptedOn retiredOn amended amount { amount currency } } }
  }
}`},r={name:`PublicLedger`,text:`query PublicLedger {
  ledger { origin size checkpoint verifiedPosition witnesses ownerAlone refusal fault unsigned unwitnessed }
}`};export{e as i,n,t as r,r as t};