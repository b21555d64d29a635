/** The catalogue of what the bureau makes public (政府信息公开目录), and what of it is public. */
@NullMarked
package org.chalkline.kernel.catalogue;

import org.jspecify.annotations.NullMarked;
