package org.chalkline.command.penalty;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.penalty.PenaltyRefusal.*;

import java.time.LocalDate;
import java.util.HashSet;
import org.chalkline.command.RefusedException;
import org.chalkline.command.penalty.PenaltyCommand.ImposePenalty;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.penalty.DiscretionStandardId;
import org.chalkline.kernel.penalty.PenaltyEvent.CaseFiled;
import org.chalkline.kernel.penalty.StandardEvent.Measure;
import org.chalkline.kernel.penalty.StandardEvent.StandardEnded;
import org.chalkline.kernel.penalty.StandardEvent.StandardPublished;
import org.chalkline.kernel.penalty.StandardEvent.StandardSet;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what the standards of discretion don't let be imposed (34), and the harsher of two (37).
 */
final class Measures {
    private final FactsOf facts;

    Measures(FactsOf facts) {
        this.facts = facts;
    }

    /** A standard as it stands. */
    private record Standard(
            StandardSet set,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate endedOn,
            @Nullable DiscretionStandardId by) {

        boolean inForceOn(LocalDate day) {
            if (day.isBefore(set.inForceFrom())) return false;
            return endedOn == null || day.isBefore(endedOn);
        }

        boolean publicOn(LocalDate day) {
            return publishedOn != null && !publishedOn.isAfter(day);
        }

        @Nullable Measure measure(String item) {
            return set.measures().stream()
                    .filter(each -> each.item().equals(item))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Refuses a penalty that the standard which it names doesn't let. */
    void require(ImposePenalty c, CaseFiled filed) {
        var id = c.standard();
        var item = c.standardItem();
        refuseIf((id == null) != (item == null), STANDARD_LACKS_OFFENCE);
        if (id == null || item == null) return;
        var standard = find(id);
        if (standard == null) throw new RefusedException(UNKNOWN_STANDARD);
        var measure = standard.measure(item);
        if (measure == null) throw new RefusedException(STANDARD_LACKS_OFFENCE);
        refuseIf(!standard.publicOn(c.effectiveOn()), RULE_UNPUBLISHED);
        boolean then = standard.inForceOn(filed.endedOn());
        boolean now = standard.inForceOn(c.effectiveOn());
        refuseIf(!then && !now, STANDARD_NOT_IN_FORCE);
        refuseIf(isMore(c, measure), OUTSIDE_STANDARD);
        boolean less =
                measure.least() != null
                        && (c.amount() == null || measure.least().exceeds(c.amount()));
        refuseIf(less && c.decision().departure() == null, OUTSIDE_STANDARD);
        var other = then ? standard.by() : standard.set().replaces();
        var compared = other == null || (then && now) ? null : find(other);
        if (compared == null) return;
        boolean counts =
                then
                        ? compared.inForceOn(c.effectiveOn()) && compared.publicOn(c.effectiveOn())
                        : compared.inForceOn(filed.endedOn());
        if (!counts) return;
        var milder = compared.measure(item);
        // What the later standard doesn't measure any more is left to the one that does.
        refuseIf(milder != null && isMore(c, milder), MILDER_LAW);
    }

    private static boolean isMore(ImposePenalty c, Measure measure) {
        if (!new HashSet<>(measure.kinds()).containsAll(c.kinds())) return true;
        var amount = c.amount();
        if (amount == null) return false;
        var most = measure.most();
        return most == null || amount.exceeds(most);
    }

    private @Nullable Standard find(DiscretionStandardId id) {
        StandardSet set = null;
        LocalDate publishedOn = null;
        LocalDate endedOn = null;
        DiscretionStandardId by = null;
        for (var fact : facts.of(id.toString())) {
            switch (fact) {
                case StandardSet e -> set = e;
                case StandardPublished e -> publishedOn = e.effectiveOn();
                case StandardEnded e -> {
                    endedOn = e.effectiveOn();
                    by = e.by();
                }
                default -> {} // says nothing of it
            }
        }
        return set == null ? null : new Standard(set, publishedOn, endedOn, by);
    }
}
