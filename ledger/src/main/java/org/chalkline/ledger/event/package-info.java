/** What of an event goes into the log: its canonical form. */
@NullMarked
package org.chalkline.ledger.event;

import org.jspecify.annotations.NullMarked;
