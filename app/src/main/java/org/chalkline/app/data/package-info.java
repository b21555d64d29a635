/** The folder in which one program keeps what it records. */
@NullMarked
package org.chalkline.app.data;

import org.jspecify.annotations.NullMarked;
