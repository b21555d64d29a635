/** Programmes of lifelong education, who teaches in them, and who gives them. */
@NullMarked
package org.chalkline.query.programme;

import org.jspecify.annotations.NullMarked;
