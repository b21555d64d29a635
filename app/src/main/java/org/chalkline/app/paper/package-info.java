/** The papers by which people are told of facts, printed over HTTP and on the command line. */
@NullMarked
package org.chalkline.app.paper;

import org.jspecify.annotations.NullMarked;
