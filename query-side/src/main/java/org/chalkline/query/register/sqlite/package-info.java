/** Registers in one SQLite file. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.register.sqlite;
