/** The register of document numbers, and its gaps. */
@NullMarked
package org.chalkline.query.procedure.documentnumber;

import org.jspecify.annotations.NullMarked;
