/** How a command is handed in, who hands it in, and what comes of it. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.command;
