/** The pieces that belong to all features together. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel;
