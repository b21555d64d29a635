/** How papers are served on those whom they concern, in any matter. */
@NullMarked
package org.chalkline.kernel.procedure.service;

import org.jspecify.annotations.NullMarked;
