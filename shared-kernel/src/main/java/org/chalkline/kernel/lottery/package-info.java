/** Lotteries (摇号) that give draw numbers a rank which anybody can redo. */
@NullMarked
package org.chalkline.kernel.lottery;

import org.jspecify.annotations.NullMarked;
