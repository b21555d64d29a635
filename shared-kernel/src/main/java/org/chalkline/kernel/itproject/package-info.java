/**
 * IT projects (信息化项目), from the proposal to the end of the system, in the words of the Open
 * Contracting Data Standard.
 */
@NullMarked
package org.chalkline.kernel.itproject;

import org.jspecify.annotations.NullMarked;
