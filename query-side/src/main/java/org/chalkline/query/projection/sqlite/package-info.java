/** Registers in SQLite, each generation in a file of its own. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.projection.sqlite;
