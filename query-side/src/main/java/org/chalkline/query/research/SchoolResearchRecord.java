package org.chalkline.query.research;

import java.time.LocalDate;
import org.chalkline.kernel.research.SchoolResearchEvent.SchoolResearchForm;
import org.chalkline.kernel.research.SchoolResearchId;
import org.chalkline.kernel.school.SchoolId;

/**
 * Holds what teachers of a school found out together; is what GraphQL calls {@code
 * SchoolResearchActivity}.
 */
public record SchoolResearchRecord(
        SchoolResearchId activity,
        SchoolId school,
        SchoolResearchForm form,
        String topic,
        int teachers,
        String record,
        String unit,
        String officer,
        LocalDate heldOn) {}
