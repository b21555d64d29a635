/** Many rows at once, each a command of its own. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.intake;
