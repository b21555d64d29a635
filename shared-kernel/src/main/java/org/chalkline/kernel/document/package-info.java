/** Documents that facts cite by their digests. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.document;
