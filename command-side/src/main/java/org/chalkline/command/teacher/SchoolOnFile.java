package org.chalkline.command.teacher;

import static org.chalkline.command.CommonRefusal.SCHOOL_NOT_OPEN;
import static org.chalkline.command.CommonRefusal.UNKNOWN_SCHOOL;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.StaffRefusal.NO_POST_FREE;
import static org.chalkline.command.teacher.StaffRefusal.NO_TITLE_POST_FREE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.school.PostBook;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolStanding;
import org.chalkline.kernel.school.Title;
import org.jspecify.annotations.Nullable;

/**
 * A school as its facts show it at this moment. That a post is free says only that it is worth
 * asking for: the school itself decides who gets it, see decision 0026.
 */
public final class SchoolOnFile {
    private final PostBook posts = new PostBook();
    private final List<Fact> facts;

    private SchoolOnFile(List<Fact> facts) {
        this.facts = facts;
        for (var fact : facts) {
            if (fact instanceof SchoolEvent event) posts.evolve(event);
        }
    }

    /** The school as its facts show it, which may not exist. */
    public static SchoolOnFile of(SchoolId id, FactsOf facts) {
        return new SchoolOnFile(facts.of(id.value()));
    }

    /** Refuses a school that was never on record. */
    public void requireKnown() {
        refuseIf(facts.isEmpty(), UNKNOWN_SCHOOL);
    }

    /** Refuses a school that doesn't exist or is not open on that day. */
    public void requireOpenOn(LocalDate day) {
        requireKnown();
        refuseIf(!SchoolStanding.on(day, facts).open(), SCHOOL_NOT_OPEN);
    }

    /** Refuses where fewer posts are free: established ones, or those of a title. */
    public void requireFree(@Nullable Title title, int number, LocalDate from) {
        boolean enough = posts.of(title).free(from) >= number;
        refuseIf(!enough, title == null ? NO_POST_FREE : NO_TITLE_POST_FREE);
    }

    /** Refuses a teacher whom an earlier register shows on a post that can't be. */
    public void requireRoomFor(@Nullable Title title, LocalDate from) {
        boolean room = posts.of(title).admits(from);
        refuseIf(!room, title == null ? NO_POST_FREE : NO_TITLE_POST_FREE);
    }
}
