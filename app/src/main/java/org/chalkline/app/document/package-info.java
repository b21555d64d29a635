/** Documents: kept in a folder by their digests, brought in and handed out over HTTP. */
@NullMarked
package org.chalkline.app.document;

import org.jspecify.annotations.NullMarked;
