/** Holds on records. */
@NullMarked
package org.chalkline.query.procedure.hold;

import org.jspecify.annotations.NullMarked;
