package org.chalkline.kernel.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.jspecify.annotations.Nullable;

/** All that can happen to an entry of the catalogue of what is made public. */
public sealed interface CatalogueEvent extends Fact {

    CatalogueEntryId entry();

    @Override
    default String subject() {
        return entry().toString();
    }

    /**
     * Something came about that has to be made public.
     *
     * @param about the aggregate that it is of; absent where an officer listed it
     * @param fact the stored name of the fact by which it came about; absent where an officer
     *     listed it
     * @param unit the unit that answers for it
     * @param rule the rule that says by when
     * @param officer who listed it; absent where it follows from a fact
     * @param effectiveOn the day on which it was formed
     */
    @FactType("catalogue.EntryDue")
    record EntryDue(
            CatalogueEntryId entry,
            String title,
            DisclosureClass disclosureClass,
            String unit,
            RuleId rule,
            @Nullable String about,
            @Nullable String fact,
            @Nullable String officer,
            LocalDate effectiveOn)
            implements CatalogueEvent {}

    /**
     * What it tells of has changed, or fell and was done anew: it has to be made public as it is
     * now.
     *
     * @param fact the stored name of the fact by which it changed
     * @param effectiveOn the day of the change
     */
    @FactType("catalogue.EntryDueAnew")
    record EntryDueAnew(CatalogueEntryId entry, String fact, LocalDate effectiveOn)
            implements CatalogueEvent {}

    /**
     * It was found that this content may be public (17).
     *
     * @param description what it is, for whoever looks for it
     * @param screener who found it, and doesn't publish it
     */
    @FactType("catalogue.EntryScreened")
    record EntryScreened(
            CatalogueEntryId entry,
            String description,
            List<String> keywords,
            PublicTable content,
            String reasons,
            String screener,
            LocalDate effectiveOn)
            implements CatalogueEvent {
        public EntryScreened {
            keywords = List.copyOf(keywords);
        }
    }

    /**
     * Whether it may be public wasn't clear, so the authority in charge was asked (17): the one for
     * secrecy, or the one for the matter.
     *
     * @param letter the number of the bureau's letter
     * @param reasons what isn't clear
     */
    @FactType("catalogue.EntryReferred")
    record EntryReferred(
            CatalogueEntryId entry,
            String authority,
            String letter,
            String reasons,
            String screener,
            LocalDate effectiveOn)
            implements CatalogueEvent {}

    /**
     * The authority in charge said whether it may be public.
     *
     * @param answer SHA-256 of its answer
     */
    @FactType("catalogue.ReferralAnswered")
    record ReferralAnswered(
            CatalogueEntryId entry,
            boolean mayBePublic,
            String answer,
            String screener,
            LocalDate effectiveOn)
            implements CatalogueEvent {}

    /**
     * It was found that it stays closed.
     *
     * @param lookAgainOn the day by which that is looked at again (18)
     */
    @FactType("catalogue.EntryClosed")
    record EntryClosed(
            CatalogueEntryId entry,
            ClosureGround ground,
            String reasons,
            LocalDate lookAgainOn,
            String screener,
            LocalDate effectiveOn)
            implements CatalogueEvent {}

    /** It was looked at again and stays closed. */
    @FactType("catalogue.ClosureKept")
    record ClosureKept(
            CatalogueEntryId entry,
            ClosureGround ground,
            String reasons,
            LocalDate lookAgainOn,
            String screener,
            LocalDate effectiveOn)
            implements CatalogueEvent {}

    /** It was looked at again, and may be public as things are now: so it is due. */
    @FactType("catalogue.ClosureEnded")
    record ClosureEnded(
            CatalogueEntryId entry, String reasons, String screener, LocalDate effectiveOn)
            implements CatalogueEvent {}

    /**
     * It was published.
     *
     * @param content SHA-256 of its CSV, as it was screened
     * @param licence the address of the licence under which it may be used
     */
    @FactType("catalogue.EntryPublished")
    record EntryPublished(
            CatalogueEntryId entry,
            String content,
            String licence,
            String publisher,
            LocalDate effectiveOn)
            implements CatalogueEvent {}

    /**
     * What is public of it was replaced.
     *
     * @param content SHA-256 of its CSV, as it was screened
     */
    @FactType("catalogue.EntryUpdated")
    record EntryUpdated(
            CatalogueEntryId entry,
            String content,
            String changes,
            String publisher,
            LocalDate effectiveOn)
            implements CatalogueEvent {}

    /**
     * It is public no longer, and not to be made so.
     *
     * @param act the act that fell, as {@code aggregate#number}; absent where an officer withdrew
     *     it
     * @param officer who withdrew it; absent where it follows from the fall of an act
     */
    @FactType("catalogue.EntryWithdrawn")
    record EntryWithdrawn(
            CatalogueEntryId entry,
            String reasons,
            @Nullable String act,
            @Nullable String officer,
            LocalDate effectiveOn)
            implements CatalogueEvent {}

    /**
     * It was published before the bureau kept its catalogue here.
     *
     * @param description what it is, for whoever looks for it
     * @param licence the address of the licence under which it may be used
     * @param effectiveOn the day of its publication
     */
    @FactType("catalogue.EntryTakenOver")
    record EntryTakenOver(
            CatalogueEntryId entry,
            String title,
            DisclosureClass disclosureClass,
            String unit,
            LocalDate formedOn,
            String description,
            List<String> keywords,
            PublicTable content,
            String licence,
            String officer,
            LocalDate effectiveOn)
            implements CatalogueEvent {
        public EntryTakenOver {
            keywords = List.copyOf(keywords);
        }
    }
}
