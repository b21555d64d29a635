/** The papers by which people are told of facts: decisions, notices, letters. */
@NullMarked
package org.chalkline.kernel.procedure.paper;

import org.jspecify.annotations.NullMarked;
