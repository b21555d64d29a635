package org.chalkline.command.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.command.school.SchoolCommand.VacatePosts;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolEvent.PostFilled;
import org.chalkline.kernel.school.SchoolEvent.PostWaitEnded;
import org.chalkline.kernel.school.SchoolEvent.PostsDeclined;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.PostClaim;
import org.jspecify.annotations.Nullable;

/**
 * Teachers whom an earlier register shows at a school that had no post for them. They are in office
 * all the same; so whenever posts of the school get free, those who wait are given them, in the
 * order in which they were declined and before anybody who is still to come.
 */
final class Waiting {

    private Waiting() {}

    /** Whoever waits, if it is a teacher in office: others were told, and gave up. */
    private static Optional<PersonId> holder(PostsDeclined declined) {
        return PostClaim.of(declined.claim()) instanceof PostClaim.OfTeacher teacher
                ? Optional.of(teacher.person())
                : Optional.empty();
    }

    private static List<PostsDeclined> of(School school) {
        return school.posts().declined().stream().filter(d -> holder(d).isPresent()).toList();
    }

    /** Gives posts that are free from this day on, or from the day of the wait if it is later. */
    static void serve(School school, LocalDate from) {
        for (var declined : of(school)) {
            var on = from.isBefore(declined.effectiveOn()) ? declined.effectiveOn() : from;
            boolean free = school.isOpenOn(on) && school.posts().of(declined.title()).admits(on);
            if (!free) continue;
            var holder = holder(declined).orElseThrow();
            school.record(
                    new PostFilled(school.id(), declined.claim(), declined.title(), holder, on));
            end(school, declined, holder, true, on);
        }
    }

    /** Who gives up what they fill waits no longer for what they don't. */
    static void end(School school, VacatePosts c) {
        for (var declined : of(school)) {
            var holder = holder(declined).orElseThrow();
            boolean meant =
                    holder.equals(c.holder())
                            && (c.claim() == null || c.claim().equals(declined.claim()))
                            && (c.only() == null || c.only() == declined.title());
            if (meant) end(school, declined, holder, false, c.effectiveOn());
        }
    }

    private static void end(
            School school, PostsDeclined declined, PersonId holder, boolean filled, LocalDate on) {
        long left =
                of(school).stream()
                        .filter(d -> d.claim().equals(declined.claim()) && d != declined)
                        .count();
        @Nullable Title title = declined.title();
        school.record(
                new PostWaitEnded(
                        school.id(), declined.claim(), title, holder, filled, (int) left, on));
    }
}
