/** The whole log checked against the events that are stored. */
@NullMarked
package org.chalkline.ledger.audit;

import org.jspecify.annotations.NullMarked;
