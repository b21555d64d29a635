/** Major administrative decisions, with who spoke against them and what they set going. */
@NullMarked
package org.chalkline.query.majordecision;

import org.jspecify.annotations.NullMarked;
