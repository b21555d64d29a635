package org.chalkline.command.admission;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.admission.CatchmentCommand.ReinstateCatchment;
import org.chalkline.command.admission.CatchmentCommand.ReplaceCatchment;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.admission.CatchmentEvent.CatchmentPublished;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.springframework.stereotype.Component;

/**
 * A version of catchments takes the place of those of earlier years. Where its publication fell, it
 * never did.
 */
@Component
class WhenCatchmentPublishedThenEarlierReplaced implements Reaction {
    private static final String BEGINS = CatchmentId.KIND + "/";

    /** A version counts for as many years at the most. */
    private static final int YEARS = 10;

    private final FactsOf facts;

    WhenCatchmentPublishedThenEarlierReplaced(FactsOf facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "catchment-replaced";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == CatchmentPublished.class || type == ActsSetAside.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case CatchmentPublished e ->
                    earlier(e.catchment()).stream()
                            .<Object>map(
                                    each ->
                                            new ReplaceCatchment(
                                                    each, e.catchment(), e.inForceFrom()))
                            .toList();
            case ActsSetAside e when e.of().startsWith(BEGINS) -> {
                var fallen = new CatchmentId(e.of().substring(BEGINS.length()));
                yield earlier(fallen).stream()
                        .<Object>map(each -> new ReinstateCatchment(each, fallen))
                        .toList();
            }
            default -> List.of();
        };
    }

    private List<CatchmentId> earlier(CatchmentId version) {
        var found = new ArrayList<CatchmentId>();
        for (int year = version.year() - 1; year >= version.year() - YEARS; year--) {
            var id = CatchmentId.of(version.stage(), year);
            if (!facts.of(id.toString()).isEmpty()) found.add(id);
        }
        return found;
    }
}
