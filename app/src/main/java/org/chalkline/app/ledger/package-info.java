/**
 * The ledger at work: kept from the stream of facts, served, watched, and checked on the command
 * line.
 */
@NullMarked
package org.chalkline.app.ledger;

import org.jspecify.annotations.NullMarked;
