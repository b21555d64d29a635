/** Places children at schools: registration, proofs, categories, ranked lists, offers. */
@NullMarked
package org.chalkline.command.admission.placement;

import org.jspecify.annotations.NullMarked;
