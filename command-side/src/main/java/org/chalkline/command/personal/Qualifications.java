package org.chalkline.command.personal;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.teacher.Certificate;

/** Where features ask which qualifications to teach somebody holds. */
public interface Qualifications {

    /** The certificates that the person holds on the day, under that code. */
    List<Certificate> heldOn(PersonId person, LocalDate day);
}
