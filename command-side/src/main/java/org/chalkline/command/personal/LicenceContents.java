package org.chalkline.command.personal;

import static org.chalkline.command.CommonRefusal.FOR_PROFIT_COMPULSORY_SCHOOL;
import static org.chalkline.command.CommonRefusal.KIND_UNSTATED;
import static org.chalkline.command.CommonRefusal.SUBDISTRICT_OUTSIDE_DISTRICT;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;

import org.chalkline.command.RefusedException;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.school.District;
import org.chalkline.kernel.school.SchoolKind;

/** Rules on what a licence says, whether it is applied for or taken over. */
public final class LicenceContents {
    private static final int NAME = 200;
    private static final int IDENTIFIER = 100;
    private static final int ADDRESS = 300;

    private LicenceContents() {}

    /**
     * @throws RefusedException if no licence says such a thing, whatever is on record
     */
    public static void requireSound(LicenceContent content) {
        requireLine(content.name(), NAME);
        requireSound(content.organiser());
        requireText(content.site().address(), ADDRESS);
        var subdistrict = content.site().subdistrict();
        refuseIf(
                subdistrict != null && !District.contains(subdistrict),
                SUBDISTRICT_OUTSIDE_DISTRICT);
        refuseIf(content.kind() == SchoolKind.UNSTATED, KIND_UNSTATED);
        refuseIf(content.compulsoryForProfit(), FOR_PROFIT_COMPULSORY_SCHOOL);
    }

    /**
     * @throws RefusedException if a name, an identifier or an address is missing, or has not its
     *     form
     */
    public static void requireSound(Organiser organiser) {
        switch (organiser) {
            case Organiser.Organisation o -> requireSound(o.name(), o.identifier(), o.address());
            case Organiser.Unsealed u -> requireSound(u.name(), u.identifier(), u.address());
            case Organiser.NaturalPerson p -> {} // was found sound before it was sealed
        }
    }

    private static void requireSound(String name, String identifier, String address) {
        requireLine(name, NAME);
        requireLine(identifier, IDENTIFIER);
        requireText(address, ADDRESS);
    }
}
