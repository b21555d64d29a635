/** What is known of lotteries for seats. */
@NullMarked
package org.chalkline.query.lottery;

import org.jspecify.annotations.NullMarked;
