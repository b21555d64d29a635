package org.chalkline.command.headship;

import java.util.List;
import org.chalkline.command.headship.HeadshipCommand.RemoveUponSanction;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent.SanctionImposed;
import org.chalkline.kernel.headship.HeadshipId;
import org.springframework.stereotype.Component;

/** Who is removed or dismissed by way of sanction holds the office no longer. */
@Component
public class WhenSanctionTakesOfficeThenHeadRemoved implements Reaction {

    @Override
    public String name() {
        return "sanction-removes";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SanctionImposed.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        var e = (SanctionImposed) fact;
        if (e.school() == null || !e.kind().takesOffice()) return List.of();
        return List.of(
                new RemoveUponSanction(
                        new HeadshipId(e.school()),
                        e.headmaster(),
                        e.sanction(),
                        e.decision(),
                        e.effectiveOn()));
    }
}
