/**
 * The facts as standards of others have them: CloudEvents 1.0, object-centric event logs (OCEL 2.0)
 * and provenance (W3C PROV). All follow from the stored facts alone; what is sealed of people is
 * nowhere opened.
 */
@NullMarked
package org.chalkline.app.standard;

import org.jspecify.annotations.NullMarked;
