/** Timestamps of RFC 3161 over checkpoints. */
@NullMarked
package org.chalkline.ledger.stamp;

import org.jspecify.annotations.NullMarked;
