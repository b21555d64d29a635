/** What procedures of every kind share. Each has a package of its own beneath this one. */
@NullMarked
package org.chalkline.query.procedure;

import org.jspecify.annotations.NullMarked;
