/** Case files and their papers. */
@NullMarked
package org.chalkline.query.procedure.casefile;

import org.jspecify.annotations.NullMarked;
