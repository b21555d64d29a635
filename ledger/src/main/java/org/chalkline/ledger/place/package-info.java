/** Where a log's files lie: in a folder, or in a store of objects. */
@NullMarked
package org.chalkline.ledger.place;

import org.jspecify.annotations.NullMarked;
