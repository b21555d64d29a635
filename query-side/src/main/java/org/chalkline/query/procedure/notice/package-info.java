/** Notices given to the public, of whatever feature. */
@NullMarked
package org.chalkline.query.procedure.notice;

import org.jspecify.annotations.NullMarked;
