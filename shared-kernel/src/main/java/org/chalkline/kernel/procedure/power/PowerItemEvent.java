package org.chalkline.kernel.procedure.power;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/** All that can happen to an item of the list of powers, and to what rests on it. */
public sealed interface PowerItemEvent extends Fact {

    PowerItemId item();

    @Override
    default String subject() {
        return PowerItemId.listOf(item().power());
    }

    /**
     * What an item says.
     *
     * @param title what it is called
     * @param provisions the provisions that give the bureau the power; at least one
     * @param unit the unit that does it
     */
    record Content(String title, PowerItemKind kind, List<LegalBasis> provisions, String unit) {
        public Content {
            provisions = List.copyOf(provisions);
        }
    }

    /**
     * It was listed.
     *
     * @param instrument the number of the document that publishes the list
     * @param officer who keeps the list
     */
    @FactType("administration.PowerItemListed")
    record PowerItemListed(
            PowerItemId item,
            Content content,
            String instrument,
            String officer,
            LocalDate effectiveOn)
            implements PowerItemEvent {}

    /** It says something else from that day on. */
    @FactType("administration.PowerItemRevised")
    record PowerItemRevised(
            PowerItemId item,
            Content content,
            String instrument,
            String officer,
            LocalDate effectiveOn)
            implements PowerItemEvent {}

    /**
     * It was struck: from that day on nothing rests on it.
     *
     * @param holders the officers whose delegations rested on it
     */
    @FactType("administration.PowerItemStruck")
    record PowerItemStruck(
            PowerItemId item,
            String reasons,
            String instrument,
            List<OfficerId> holders,
            String officer,
            LocalDate effectiveOn)
            implements PowerItemEvent {
        public PowerItemStruck {
            holders = List.copyOf(holders);
        }
    }

    /**
     * A delegation rests on it.
     *
     * @param holder to whom the power was delegated
     * @param instrument the number of the document that delegates it
     * @param until the last day; absent where the document names none
     */
    @FactType("administration.PowerItemDelegated")
    record PowerItemDelegated(
            PowerItemId item,
            OfficerId holder,
            String instrument,
            @Nullable LocalDate until,
            LocalDate effectiveOn)
            implements PowerItemEvent {}

    /**
     * An organisation was entrusted with its acts (委托): it acts in the bureau's name.
     *
     * @param organisation its name
     * @param creditCode its unified social credit code
     * @param matters what it is entrusted with, and within which bounds
     * @param instrument the number of the letter of entrustment
     * @param letter SHA-256 of that letter
     * @param publishedIn where the letter is published
     * @param until the last day
     */
    @FactType("administration.PowerEntrusted")
    record PowerEntrusted(
            PowerItemId item,
            String organisation,
            String creditCode,
            String matters,
            String instrument,
            String letter,
            String publishedIn,
            LocalDate until,
            String officer,
            LocalDate effectiveOn)
            implements PowerItemEvent {}

    /**
     * An organisation is entrusted no longer.
     *
     * @param creditCode its unified social credit code
     * @param effectiveOn the first day on which it isn't
     */
    @FactType("administration.EntrustmentEnded")
    record EntrustmentEnded(
            PowerItemId item,
            String creditCode,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements PowerItemEvent {}

    /**
     * Whether the item stands in the list on that day.
     *
     * @param facts all facts of its power's list, in their order
     */
    static boolean inForce(List<? extends Fact> facts, PowerItemId item, LocalDate day) {
        boolean listed = false;
        for (var fact : facts) {
            if (!(fact instanceof PowerItemEvent e) || !e.item().equals(item)) continue;
            if (e.effectiveOn().isAfter(day)) continue;
            switch (e) {
                case PowerItemListed listing -> listed = true;
                case PowerItemStruck struck -> listed = false;
                case PowerItemRevised revised -> {}
                case PowerItemDelegated delegated -> {}
                case PowerEntrusted entrusted -> {}
                case EntrustmentEnded ended -> {}
            }
        }
        return listed;
    }

    /**
     * Whether the power had an item by that day, so that whoever delegates it names one.
     *
     * @param facts all facts of its list
     */
    static boolean anyListedBy(List<? extends Fact> facts, LocalDate day) {
        return facts.stream()
                .anyMatch(f -> f instanceof PowerItemListed e && !e.effectiveOn().isAfter(day));
    }
}
