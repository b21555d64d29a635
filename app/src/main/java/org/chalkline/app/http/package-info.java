/** What the program serves besides its API, and how it guards the door. */
@NullMarked
package org.chalkline.app.http;

import org.jspecify.annotations.NullMarked;
