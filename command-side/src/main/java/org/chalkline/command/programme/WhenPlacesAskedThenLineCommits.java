package org.chalkline.command.programme;

import java.util.List;
import org.chalkline.command.programme.PlacesFromLines.AskLine;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.programme.ProgrammeEvent.PlacesAsked;
import org.springframework.stereotype.Component;

/** The line that a programme named is asked to commit the money for its places. */
@Component
class WhenPlacesAskedThenLineCommits implements Reaction {

    @Override
    public String name() {
        return "places-asked";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PlacesAsked.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return fact instanceof PlacesAsked e
                ? List.of(new AskLine(e.programme(), e.claim()))
                : List.of();
    }
}
