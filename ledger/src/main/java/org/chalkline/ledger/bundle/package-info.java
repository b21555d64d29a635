/** Evidence bundles: a case taken out of the log, to be checked by whoever has nothing else. */
@NullMarked
package org.chalkline.ledger.bundle;

import org.jspecify.annotations.NullMarked;
