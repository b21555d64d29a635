/** The log that is written: one writer, durable before it is published. */
@NullMarked
package org.chalkline.ledger.log;

import org.jspecify.annotations.NullMarked;
