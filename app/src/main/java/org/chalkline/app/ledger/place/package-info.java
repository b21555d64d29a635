/** Where the log lies, if not in a folder: in MongoDB, or in a store that speaks S3. */
@NullMarked
package org.chalkline.app.ledger.place;

import org.jspecify.annotations.NullMarked;
