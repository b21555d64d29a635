/** A small made-up district, for trying the program. */
@NullMarked
package org.chalkline.app.demonstration;

import org.jspecify.annotations.NullMarked;
