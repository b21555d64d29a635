/** The package in which a case file goes to a state archive: a submission package of E-ARK. */
@NullMarked
package org.chalkline.app.archive;

import org.jspecify.annotations.NullMarked;
