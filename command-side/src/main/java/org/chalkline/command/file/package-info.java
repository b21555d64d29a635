/** Files whose rows are taken in: what came of them, and how it is taken back. */
@NullMarked
package org.chalkline.command.file;

import org.jspecify.annotations.NullMarked;
