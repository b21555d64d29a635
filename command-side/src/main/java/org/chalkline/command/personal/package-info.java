/** People as decisions must know them, and the sealing of texts about them. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.personal;
