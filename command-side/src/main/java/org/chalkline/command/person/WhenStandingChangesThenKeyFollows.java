package org.chalkline.command.person;

import java.util.List;
import org.chalkline.command.person.PersonCommand.LetKeyFollow;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonEvent.PersonErased;
import org.chalkline.kernel.person.PersonEvent.PersonRestricted;
import org.chalkline.kernel.person.PersonEvent.RestrictionLifted;
import org.springframework.stereotype.Component;

/**
 * When an erasure is recorded, the person's key is destroyed; when a restriction is recorded or
 * lifted, the key is closed or opened. The fact comes first, and what it asks for is done once it
 * stands, whatever happens to the program in between.
 */
@Component
class WhenStandingChangesThenKeyFollows implements Reaction {

    @Override
    public String name() {
        return "key-follows";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == PersonErased.class
                || type == PersonRestricted.class
                || type == RestrictionLifted.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return List.of(new LetKeyFollow(((PersonEvent) fact).person()));
    }
}
