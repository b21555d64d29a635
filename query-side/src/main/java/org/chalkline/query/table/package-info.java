/**
 * What every feature's records have in common in GraphQL: a table says once which columns there
 * are, and from it come the queries of one, a list, counts, history and changes, with their types.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.table;
