/** Engagements of outside auditors and inspectors, as they stood on any day. */
@NullMarked
package org.chalkline.query.engagement;

import org.jspecify.annotations.NullMarked;
