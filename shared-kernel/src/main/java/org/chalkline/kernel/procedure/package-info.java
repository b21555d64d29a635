/** What procedures of every kind share. Each has a package of its own beneath this one. */
@NullMarked
package org.chalkline.kernel.procedure;

import org.jspecify.annotations.NullMarked;
