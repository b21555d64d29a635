package org.chalkline.kernel.headship;

import org.chalkline.kernel.fact.StoredForms;

/** The facts of offices. */
class StoredFormsTest extends StoredForms {

    StoredFormsTest() {
        super(HeadshipEvent.class, HeadshipSamples.all());
    }
}
