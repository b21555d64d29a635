/** Lotteries for seats: announced, rostered, drawn, and redone by anybody. */
@NullMarked
package org.chalkline.command.lottery;

import org.jspecify.annotations.NullMarked;
