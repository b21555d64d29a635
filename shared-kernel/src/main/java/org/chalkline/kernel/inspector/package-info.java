/** The published language of education inspectors and the districts that they answer for. */
@NullMarked
package org.chalkline.kernel.inspector;

import org.jspecify.annotations.NullMarked;
