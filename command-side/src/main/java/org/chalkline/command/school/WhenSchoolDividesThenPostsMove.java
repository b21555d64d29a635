package org.chalkline.command.school;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.school.SchoolCommand.ApprovePosts;
import org.chalkline.command.school.SchoolCommand.AskAboutPosts;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.school.SchoolEvent.PostsApproved;
import org.chalkline.kernel.school.SchoolEvent.PostsMove;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.chalkline.kernel.school.SchoolEvent.StaffDivisionPlanned;
import org.springframework.stereotype.Component;

/**
 * A division that has a plan gives the new schools the posts that it names, by its decision. For
 * each school of which it says nothing, the old one included where it goes on, somebody is asked.
 */
@Component
public class WhenSchoolDividesThenPostsMove implements Reaction {
    private final FactsOf facts;

    public WhenSchoolDividesThenPostsMove(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "division-posts";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SchoolDivided.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        var divided = (SchoolDivided) fact;
        var recorded = facts.of(divided.schoolId().value());
        // A school without established posts has none to give.
        if (recorded.stream().noneMatch(PostsApproved.class::isInstance)) return List.of();
        var plan = StaffDivisionPlanned.of(divided, recorded);
        var commands = new ArrayList<Object>();
        for (var successor : divided.successors()) {
            commands.add(
                    plan.stream()
                            .flatMap(each -> each.posts().stream())
                            .filter(move -> move.to().equals(successor))
                            .findFirst()
                            .<Object>map(move -> approval(move, plan.orElseThrow(), divided))
                            .orElseGet(() -> new AskAboutPosts(successor)));
        }
        if (!divided.dissolved()) commands.add(new AskAboutPosts(divided.schoolId()));
        return commands;
    }

    private static ApprovePosts approval(
            PostsMove move, StaffDivisionPlanned plan, SchoolDivided divided) {
        return new ApprovePosts(move.to(), move.posts(), plan.decision(), divided.effectiveOn());
    }
}
