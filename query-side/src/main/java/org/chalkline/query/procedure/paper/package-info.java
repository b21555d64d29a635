/** The papers by which people are told of facts, printed from these: as a page, and as a PDF. */
@NullMarked
package org.chalkline.query.procedure.paper;

import org.jspecify.annotations.NullMarked;
