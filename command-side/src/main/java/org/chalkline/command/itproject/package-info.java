/** IT projects (信息化项目), from the proposal to the end of the system. */
@NullMarked
package org.chalkline.command.itproject;

import org.jspecify.annotations.NullMarked;
