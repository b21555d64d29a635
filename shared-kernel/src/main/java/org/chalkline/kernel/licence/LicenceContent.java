package org.chalkline.kernel.licence;

import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;

/**
 * What a licence says of its school.
 *
 * @param forProfit whether the school may pay out what it earns
 */
public record LicenceContent(
        String name, SchoolKind kind, boolean forProfit, Organiser organiser, Site site) {

    /** The same, run by another. */
    public LicenceContent runBy(Organiser other) {
        return new LicenceContent(name, kind, forProfit, other, site);
    }
}
