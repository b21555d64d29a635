/** Major administrative decisions: their steps, who spoke against them, and what rests on them. */
@NullMarked
package org.chalkline.command.majordecision;

import org.jspecify.annotations.NullMarked;
