/** Who was told what, read it, did it, and handed it over. */
@NullMarked
package org.chalkline.query.procedure.notification;

import org.jspecify.annotations.NullMarked;
