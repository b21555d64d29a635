/** Programmes of lifelong education (终身教育项目), and those who give them. */
@NullMarked
package org.chalkline.command.programme;

import org.jspecify.annotations.NullMarked;
