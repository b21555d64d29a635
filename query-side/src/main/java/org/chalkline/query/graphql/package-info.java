/**
 * What all queries share: the basis of an answer, cursors, error codes and limits. The limits and
 * error codes hold for the whole endpoint, mutations included.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.graphql;
