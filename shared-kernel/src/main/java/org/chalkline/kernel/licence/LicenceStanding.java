package org.chalkline.kernel.licence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * What a licence was on a day, as far as it matters to other features.
 *
 * @param school whose it is; absent where there is no such licence that day
 * @param content what it says that day; absent where there is none
 * @param inForce whether the day lies in one of its terms and nothing had ended it
 */
public record LicenceStanding(
        @Nullable SchoolId school, @Nullable LicenceContent content, boolean inForce) {

    /**
     * The licence as it stood that day.
     *
     * @param facts all of its facts that stand
     */
    public static LicenceStanding on(LocalDate day, List<? extends Fact> facts) {
        @Nullable SchoolId school = null;
        @Nullable LicenceContent content = null;
        @Nullable LocalDate until = null;
        boolean ended = false;
        boolean expired = false;
        var said =
                facts.stream()
                        .filter(LicenceEvent.class::isInstance)
                        .map(LicenceEvent.class::cast)
                        .filter(event -> !event.effectiveOn().isAfter(day))
                        .sorted(Comparator.comparing(Fact::effectiveOn))
                        .toList();
        for (var event : said) {
            switch (event) {
                case LicenceFounded e -> {
                    school = e.schoolId();
                    content = e.content();
                    until = e.validUntil();
                }
                case LicenceChanged e -> content = e.content();
                case LicenceRenewed e -> {
                    until = e.validUntil();
                    expired = false;
                }
                case LicenceDeemedRenewed e -> {
                    until = e.validUntil();
                    expired = false;
                }
                case LicenceContinued e -> {
                    until = e.validUntil();
                    expired = false;
                }
                case LicenceExpired e -> expired = true;
                case LicenceRevoked e -> ended = true;
                case LicenceWithdrawn e -> ended = true;
                case LicenceCancelled e -> ended = true;
                case LicenceDeregistered e -> ended = true;
                default -> {} // goes on as it was
            }
        }
        boolean inForce = until != null && !day.isAfter(until) && !expired && !ended;
        return new LicenceStanding(school, content, inForce);
    }
}
