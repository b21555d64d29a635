package org.chalkline.kernel.teacher;

import java.time.LocalDate;
import org.chalkline.kernel.school.Title;

/** A title that a teacher was appointed to, and since when. */
public record HeldTitle(Title title, LocalDate since) {}
