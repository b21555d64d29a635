package org.chalkline.command.headship;

import java.util.List;
import org.chalkline.command.headship.HeadshipCommand.AskAboutRemoval;
import org.chalkline.command.headship.HeadshipCommand.RemoveUponSanction;
import org.chalkline.command.procedure.personnel.VoidSanctions;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Capacity;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.springframework.stereotype.Component;

/**
 * Who is removed or dismissed by way of sanction holds the office no longer. Where the sanction is
 * void, somebody else may hold it by then: who appoints has to decide.
 */
@Component
public class WhenSanctionTakesOfficeThenHeadRemoved implements Reaction {
    private final FactsOf facts;

    public WhenSanctionTakesOfficeThenHeadRemoved(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "sanction-removes";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SanctionImposed.class || VoidSanctions.BY.contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        if (fact instanceof SanctionImposed e) return takesOffice(e) ? removal(e) : List.of();
        return VoidSanctions.by(fact, facts).stream()
                .filter(WhenSanctionTakesOfficeThenHeadRemoved::takesOffice)
                .<Object>map(
                        e ->
                                new AskAboutRemoval(
                                        new HeadshipId(e.school()), e.person(), e.sanction()))
                .toList();
    }

    private static boolean takesOffice(SanctionImposed e) {
        return e.capacity() == Capacity.HEAD && e.kind().takesOffice();
    }

    private static List<Object> removal(SanctionImposed e) {
        return List.of(
                new RemoveUponSanction(
                        new HeadshipId(e.school()),
                        e.person(),
                        e.sanction(),
                        e.decision(),
                        e.effectiveOn()));
    }
}
