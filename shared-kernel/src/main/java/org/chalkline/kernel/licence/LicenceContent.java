package org.chalkline.kernel.licence;

import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Stage;

/**
 * What a licence says of its school.
 *
 * @param ownership private, or public for a kindergarten (Preschool Education Law, 30)
 * @param forProfit whether the school may pay out what it earns
 */
public record LicenceContent(
        String name,
        SchoolKind kind,
        Ownership ownership,
        boolean forProfit,
        Organiser organiser,
        Site site) {

    /** What the licence of a private school says. */
    public LicenceContent(
            String name, SchoolKind kind, boolean forProfit, Organiser organiser, Site site) {
        this(name, kind, Ownership.PRIVATE, forProfit, organiser, site);
    }

    /** Whether it is run for profit though it gives compulsory education. */
    public boolean compulsoryForProfit() {
        var stages = kind.stages();
        return forProfit
                && (stages.contains(Stage.PRIMARY) || stages.contains(Stage.JUNIOR_MIDDLE));
    }

    /** The same, run by another. */
    public LicenceContent runBy(Organiser other) {
        return new LicenceContent(name, kind, ownership, forProfit, other, site);
    }
}
