/** What anybody redoes a lottery by: the file, the page, and the check of both. */
@NullMarked
package org.chalkline.app.lottery;

import org.jspecify.annotations.NullMarked;
