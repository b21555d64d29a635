/** Requests of people about their own data, as they stood on any day. */
@NullMarked
package org.chalkline.query.datarequest;

import org.jspecify.annotations.NullMarked;
