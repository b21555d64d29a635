/** The one program: its command line, and what starts and wires the rest. */
@NullMarked
package org.chalkline.app;

import org.jspecify.annotations.NullMarked;
