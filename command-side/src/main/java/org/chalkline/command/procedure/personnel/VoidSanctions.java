package org.chalkline.command.procedure.personnel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.AppealDecided;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.Contested;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.ReviewDecided;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionImposed;
import org.chalkline.kernel.procedure.personnel.SanctionStanding;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;

/** Which sanctions a fact makes void: a review or an appeal, or a ruling that sets them aside. */
public final class VoidSanctions {

    /** The kinds of facts that can. */
    public static final Set<Class<? extends Fact>> BY =
            Set.of(ReviewDecided.class, AppealDecided.class, ActsSetAside.class);

    private VoidSanctions() {}

    /** The sanctions; mostly none. */
    public static List<SanctionImposed> by(Fact fact, FactsOf facts) {
        return switch (fact) {
            case ReviewDecided e -> revoked(e.person(), e.matter(), e.outcome(), facts);
            case AppealDecided e -> revoked(e.person(), e.matter(), e.outcome(), facts);
            case ActsSetAside e when e.of().startsWith("personnel/") -> setAside(e, facts);
            default -> List.of();
        };
    }

    private static List<SanctionImposed> revoked(
            PersonId person, Matter matter, Contested outcome, FactsOf facts) {
        if (outcome != Contested.REVOKED || matter.kind() != Matter.Kind.SANCTION) return List.of();
        var standing = SanctionStanding.of(person, facts);
        return Optional.ofNullable(standing.sanctions().get(matter.reference()))
                .map(imposed -> imposed.fact())
                .stream()
                .toList();
    }

    private static List<SanctionImposed> setAside(ActsSetAside e, FactsOf facts) {
        var recorded = facts.recorded(e.of());
        return SequenceRange.numbers(e.acts()).stream()
                .mapToObj(recorded::get)
                .flatMap(each -> each instanceof SanctionImposed s ? Stream.of(s) : Stream.empty())
                .toList();
    }
}
