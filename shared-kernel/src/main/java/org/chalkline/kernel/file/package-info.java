/** Files and folders that their owner alone can read. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.file;
