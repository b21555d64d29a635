var e={name:`Projections`,text:`query Projections {
  projections { name position head lagEvents lagSeconds parked fault rebuild { position progress secondsLeft } }
}`},t={name:`ParkedEntities`,text:`query ParkedEntities {
  parkedEntities(first: 100) { entity position projection reason since }
}`},n={name:`LastBackup`,text:`query LastBackup {
  lastBackup { madeAt position run keysKeptDays documentsLeftOut }
}`},r={name:`AccessesBy`,text:`query AccessesBy($reader: String!, $from: DateTime!, $until: DateTime!, $after: String) {
  accessesBy(reader: $reader, from: $from, until: $until, first: 50, after: $after) { ...Accesses }
}
fragment Accesses on AccessPage {
  pageInfo { hasNextPage endCursor }
  edges { node { at actor onBehalfOf role kind person fields purpose position answer } }
}`},i={name:`PersonAccesses`,text:`query PersonAccesses($code: ID!, $after: String) {
  personAccesses(code: $code, first: 50, after: $after) { ...Accesses }
}
fragment Accesses on AccessPage {
  pageInfo { hasNextPage endCursor }
  edges { node { at actor onBehalfOf role kind person fields purpose position answer } }
}`},a={name:`Refusals`,text:`query Refusals($filter: RefusalFilter, $after: String) {
  refusals(filter: $filter, first: 50, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { refusedAt code message law article command commandId of actor role channel acceptedAfterwards { position } } }
  }
}`},o={name:`RefusalCounts`,text:`query RefusalCounts($filter: RefusalFilter) {
  refusalCounts(filter: $filter, groupBy: [CODE]) { count values }
}`};export{e as a,i,n,o,t as r,a as s,r as t};