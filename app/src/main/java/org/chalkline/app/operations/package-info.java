/** What operators watch: health and measurements. */
@NullMarked
package org.chalkline.app.operations;

import org.jspecify.annotations.NullMarked;
