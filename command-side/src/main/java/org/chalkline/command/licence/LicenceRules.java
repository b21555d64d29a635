package org.chalkline.command.licence;

import static org.chalkline.command.CommonRefusal.FOR_PROFIT_COMPULSORY_SCHOOL;
import static org.chalkline.command.CommonRefusal.KIND_UNSTATED;
import static org.chalkline.command.CommonRefusal.SUBDISTRICT_OUTSIDE_DISTRICT;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.TAKEN_OVER_AFTER_ITS_END;
import static org.chalkline.command.licence.LicenceRefusal.VALIDITY_OVER_AT_ISSUE;

import java.time.LocalDate;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.school.District;
import org.chalkline.kernel.school.SchoolKind;

/** What is asked of a licence that is taken over, whatever else is on record. */
final class LicenceRules {
    private static final int NAME = 200;
    private static final int IDENTIFIER = 100;
    private static final int ADDRESS = 300;

    private LicenceRules() {}

    /** Refuses a content that no licence has. */
    static void requireSound(LicenceContent content) {
        requireLine(content.name(), NAME);
        switch (content.organiser()) {
            case Organiser.Organisation o -> requireSound(o.name(), o.identifier(), o.address());
            case Organiser.Unsealed u -> requireSound(u.name(), u.identifier(), u.address());
            case Organiser.NaturalPerson p -> {} // was found sound before it was sealed
        }
        requireText(content.site().address(), ADDRESS);
        var subdistrict = content.site().subdistrict();
        refuseIf(
                subdistrict != null && !District.contains(subdistrict),
                SUBDISTRICT_OUTSIDE_DISTRICT);
        refuseIf(content.kind() == SchoolKind.UNSTATED, KIND_UNSTATED);
        refuseIf(content.compulsoryForProfit(), FOR_PROFIT_COMPULSORY_SCHOOL);
    }

    private static void requireSound(String name, String identifier, String address) {
        requireLine(name, NAME);
        requireLine(identifier, IDENTIFIER);
        requireText(address, ADDRESS);
    }

    /** Refuses a term that is none, or that is over: what has ended is no licence to take over. */
    static void requireRuns(LocalDate from, LocalDate until, LocalDate today) {
        requireDate(until, today);
        refuseIf(!until.isAfter(from), VALIDITY_OVER_AT_ISSUE);
        refuseIf(until.isBefore(today), TAKEN_OVER_AFTER_ITS_END);
    }
}
