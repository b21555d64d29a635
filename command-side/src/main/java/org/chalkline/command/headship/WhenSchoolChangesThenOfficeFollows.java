package org.chalkline.command.headship;

import java.util.List;
import java.util.Set;
import org.chalkline.command.headship.HeadshipCommand.AbolishHeadship;
import org.chalkline.command.headship.HeadshipCommand.OpenHeadship;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.school.SchoolEvent.SchoolAbsorbed;
import org.chalkline.kernel.school.SchoolEvent.SchoolClosed;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.chalkline.kernel.school.SchoolEvent.SchoolEstablished;
import org.springframework.stereotype.Component;

/**
 * A school that is founded has an office of its head, which is vacant; one that ends has none. Of a
 * school taken over from an earlier register nobody says that it has no head, only that none is
 * named yet: so nothing follows from that.
 */
@Component
public class WhenSchoolChangesThenOfficeFollows implements Reaction {
    private static final Set<Class<? extends Fact>> CONCERNED =
            Set.of(
                    SchoolEstablished.class,
                    SchoolClosed.class,
                    SchoolAbsorbed.class,
                    SchoolDivided.class);

    @Override
    public String name() {
        return "head-office-follows";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CONCERNED.contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case SchoolEstablished e ->
                    List.of(new OpenHeadship(new HeadshipId(e.schoolId()), e.effectiveOn()));
            case SchoolClosed e ->
                    List.of(new AbolishHeadship(new HeadshipId(e.schoolId()), e.effectiveOn()));
            case SchoolAbsorbed e ->
                    List.of(new AbolishHeadship(new HeadshipId(e.schoolId()), e.effectiveOn()));
            case SchoolDivided e when e.dissolved() ->
                    List.of(new AbolishHeadship(new HeadshipId(e.schoolId()), e.effectiveOn()));
            default -> List.of();
        };
    }
}
