package org.chalkline.kernel.headmaster.office;

import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.headmaster.HeadshipEvent;
import org.chalkline.kernel.headmaster.Samples;

/** The facts of offices, whose approved forms lie in a folder of their own. */
class StoredFormsTest extends StoredForms {

    StoredFormsTest() {
        super(HeadshipEvent.class, Samples.ofOffices());
    }
}
