/**
 * Finds records of all tables, and documents that are text, by what they are called: an index on
 * this program's own disk, made of what the projections ever said.
 */
@NullMarked
package org.chalkline.query.search;

import org.jspecify.annotations.NullMarked;
