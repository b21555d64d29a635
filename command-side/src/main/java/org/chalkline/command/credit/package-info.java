/** Credits of lifelong education (学分): earned, counted once, converted, annulled. */
@NullMarked
package org.chalkline.command.credit;

import org.jspecify.annotations.NullMarked;
