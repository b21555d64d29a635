/** What the bureau made public, for everybody: pages, a catalogue of DCAT and files. */
@NullMarked
package org.chalkline.app.open;

import org.jspecify.annotations.NullMarked;
