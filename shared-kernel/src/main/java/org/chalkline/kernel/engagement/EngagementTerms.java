package org.chalkline.kernel.engagement;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is engaged for what and when. Nothing has to be recorded for it to end.
 *
 * @param members who is engaged, each once; at least one
 * @param units the codes of the units that they may look at; none for the whole bureau
 * @param fromYear the first year whose records they may look at
 * @param untilYear the last one
 * @param from the first day on which they may
 * @param until the last one
 */
public record EngagementTerms(
        List<Member> members,
        List<String> units,
        int fromYear,
        int untilYear,
        LocalDate from,
        LocalDate until) {

    /**
     * Somebody from outside.
     *
     * @param issuer who vouches for them
     * @param account the name under which the issuer knows them, and the log of reads tells of them
     * @param name how people call them
     */
    public record Member(String issuer, String account, String name) {

        /** Whether it is who signed in so. */
        public boolean is(String issuer, String subject) {
            return this.issuer.equals(issuer) && account.equals(subject);
        }
    }

    public EngagementTerms {
        members = List.copyOf(members);
        units = List.copyOf(units);
    }

    /** The same, up to another last day. */
    public EngagementTerms until(LocalDate day) {
        return new EngagementTerms(members, units, fromYear, untilYear, from, day);
    }

    /** The same, with other people. */
    public EngagementTerms with(List<Member> others) {
        return new EngagementTerms(others, units, fromYear, untilYear, from, until);
    }

    /** Whether it runs on that day. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether who signed in so is engaged on that day. */
    public boolean engages(String issuer, String subject, LocalDate day) {
        return runsOn(day) && members.stream().anyMatch(each -> each.is(issuer, subject));
    }
}
