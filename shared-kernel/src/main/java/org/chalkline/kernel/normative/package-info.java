/** The bureau's normative documents (规范性文件), and the versions of their clauses. */
@NullMarked
package org.chalkline.kernel.normative;

import org.jspecify.annotations.NullMarked;
