/** The case file (案卷) of any matter: its parties, the index of its papers, and its keeping. */
@NullMarked
package org.chalkline.kernel.procedure.casefile;

import org.jspecify.annotations.NullMarked;
