package org.chalkline.command.school;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.school.SchoolRefusal.MOVED_TO_ITSELF;
import static org.chalkline.command.school.SchoolRefusal.MOVED_TWICE;
import static org.chalkline.command.school.SchoolRefusal.POSTS_NOT_PLANNED;
import static org.chalkline.command.school.SchoolRefusal.POSTS_OUT_OF_RANGE;
import static org.chalkline.kernel.procedure.power.Power.ESTABLISH_SCHOOLS;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.chalkline.command.RefusedException;
import org.chalkline.command.school.SchoolCommand.AskAboutPosts;
import org.chalkline.command.school.SchoolCommand.PlanStaffOfDivision;
import org.chalkline.kernel.school.SchoolEvent.PostsMove;
import org.chalkline.kernel.school.SchoolEvent.StaffDivisionPlanned;
import org.chalkline.kernel.school.SchoolEvent.StaffMove;
import org.springframework.stereotype.Component;

/** How staff and posts are to move when a school is divided. */
@Component
public class StaffDivisions {
    private static final int MOST_MOVES = 300;

    private final Repository<School> schools;

    public StaffDivisions(Repository<School> schools) {
        this.schools = schools;
    }

    @CommandHandler
    void handle(PlanStaffOfDivision c, SchoolOffice office) throws Exception {
        var fact =
                new StaffDivisionPlanned(
                        c.school(), c.staff(), c.posts(), c.decision(), c.effectiveOn());
        schools.loadOrCreate(c.school().value(), School::new)
                .execute(
                        school -> {
                            school.requireExists();
                            if (school.knows(fact)) return;
                            requireSound(c);
                            school.requireOpenOn(c.effectiveOn());
                            office.require(
                                    c.decision(), ESTABLISH_SCHOOLS, c.school(), c.effectiveOn());
                            school.record(fact);
                        });
    }

    private static void requireSound(PlanStaffOfDivision c) {
        requireAtMost(c.staff(), MOST_MOVES);
        requireAtMost(c.posts(), MOST_MOVES);
        requireEachOnce(c.staff().stream().map(StaffMove::person).toList());
        requireEachOnce(c.posts().stream().map(PostsMove::to).toList());
        boolean itself =
                Stream.concat(
                                c.staff().stream().map(StaffMove::to),
                                c.posts().stream().map(PostsMove::to))
                        .anyMatch(c.school()::equals);
        refuseIf(itself, MOVED_TO_ITSELF);
        for (var move : c.posts()) {
            refuseIf(move.posts() < 0 || move.posts() > School.MOST_POSTS, POSTS_OUT_OF_RANGE);
        }
    }

    private static void requireEachOnce(List<?> named) {
        refuseIf(named.stream().distinct().count() < named.size(), MOVED_TWICE);
    }

    @CommandHandler
    void handle(AskAboutPosts c) {
        throw new RefusedException(POSTS_NOT_PLANNED);
    }
}
