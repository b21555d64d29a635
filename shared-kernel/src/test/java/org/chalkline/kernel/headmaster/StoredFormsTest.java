package org.chalkline.kernel.headmaster;

import org.chalkline.kernel.fact.StoredForms;

/** The facts of careers. */
class StoredFormsTest extends StoredForms {

    StoredFormsTest() {
        super(HeadmasterEvent.class, HeadmasterSamples.all());
    }
}
