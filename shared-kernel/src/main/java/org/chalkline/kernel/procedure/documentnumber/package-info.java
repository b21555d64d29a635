/** Numbers of official documents (文号): each belongs to one decision. */
@NullMarked
package org.chalkline.kernel.procedure.documentnumber;

import org.jspecify.annotations.NullMarked;
