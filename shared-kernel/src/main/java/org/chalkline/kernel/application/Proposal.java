package org.chalkline.kernel.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** What is applied for. The word in {@code kind} is stored, and stays. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Proposal.Preparation.class, name = "PREPARATION"),
    @JsonSubTypes.Type(value = Proposal.Establishment.class, name = "ESTABLISHMENT"),
    @JsonSubTypes.Type(value = Proposal.Change.class, name = "CHANGE"),
    @JsonSubTypes.Type(value = Proposal.Division.class, name = "DIVISION"),
    @JsonSubTypes.Type(value = Proposal.Merger.class, name = "MERGER"),
    @JsonSubTypes.Type(value = Proposal.Renewal.class, name = "RENEWAL"),
    @JsonSubTypes.Type(value = Proposal.Termination.class, name = "TERMINATION"),
})
public sealed interface Proposal {

    /** The kind of application. */
    default ApplicationKind kind() {
        return switch (this) {
            case Preparation p -> ApplicationKind.PREPARATION;
            case Establishment p -> ApplicationKind.ESTABLISHMENT;
            case Change p -> ApplicationKind.CHANGE;
            case Division p -> ApplicationKind.DIVISION;
            case Merger p -> ApplicationKind.MERGER;
            case Renewal p -> ApplicationKind.RENEWAL;
            case Termination p -> ApplicationKind.TERMINATION;
        };
    }

    /**
     * Preparatory establishment (筹设): the school may be built, and takes in no pupils.
     *
     * @param donated whether property was donated, which takes an agreement
     */
    record Preparation(LicenceContent content, boolean donated) implements Proposal {}

    /**
     * Formal establishment (正式设立).
     *
     * @param preparation the granted application for preparation; absent where the conditions are
     *     met and it is applied for directly (Private Education Law, 16)
     * @param validUntil the last day for which the licence is asked
     */
    record Establishment(
            SchoolId schoolId,
            LicenceId licenceId,
            LicenceContent content,
            boolean donated,
            @Nullable ApplicationId preparation,
            LocalDate validUntil)
            implements Proposal {}

    /** What a change changes. */
    enum Subject {
        NAME,
        /** 层次: the stages it teaches. */
        LEVEL,
        /** 类别: what sort of school it is. */
        TYPE,
        ORGANISER,
        ADDRESS
    }

    /**
     * A change of what the licence says.
     *
     * @param of what changes, each once; the contents may differ from the licence's in these alone
     * @param content what the licence is to say
     */
    record Change(LicenceId licenceId, List<Subject> of, LicenceContent content)
            implements Proposal {
        public Change {
            of = of.stream().distinct().sorted().toList();
        }

        /** What a licence says when these are changed in it, and nothing else. */
        public static LicenceContent changed(
                LicenceContent was, Collection<Subject> of, LicenceContent to) {
            return new LicenceContent(
                    of.contains(Subject.NAME) ? to.name() : was.name(),
                    of.contains(Subject.LEVEL) || of.contains(Subject.TYPE)
                            ? to.kind()
                            : was.kind(),
                    was.ownership(),
                    was.forProfit(),
                    of.contains(Subject.ORGANISER) ? to.organiser() : was.organiser(),
                    of.contains(Subject.ADDRESS) ? to.site() : was.site());
        }
    }

    /** A school that a division forms, and the licence it needs. */
    record Formed(SchoolId schoolId, LicenceId licenceId, LicenceContent content) {}

    /**
     * Division (分立).
     *
     * @param dissolved whether the old school ends by it
     * @param resettlement where its pupils go; required when it is dissolved
     */
    record Division(
            LicenceId licenceId,
            List<Formed> formed,
            boolean dissolved,
            @Nullable ResettlementPlan resettlement)
            implements Proposal {
        public Division {
            formed = List.copyOf(formed);
        }
    }

    /**
     * Merger (合并).
     *
     * @param licenceId the licence of the school that goes on
     * @param absorbed the licences of those that end
     */
    record Merger(
            LicenceId licenceId, List<LicenceId> absorbed, @Nullable ResettlementPlan resettlement)
            implements Proposal {
        public Merger {
            absorbed = List.copyOf(absorbed);
        }
    }

    /**
     * Renewal (延续).
     *
     * @param validUntil the last day for which it is asked
     */
    record Renewal(LicenceId licenceId, LocalDate validUntil) implements Proposal {}

    /** Termination by the school's own wish (Private Education Law, 56(1)). */
    record Termination(LicenceId licenceId, @Nullable ResettlementPlan resettlement)
            implements Proposal {}

    /** The licence it concerns, where there is one already. */
    default @Nullable LicenceId licence() {
        return switch (this) {
            case Preparation p -> null;
            case Establishment p -> null;
            case Change p -> p.licenceId();
            case Division p -> p.licenceId();
            case Merger p -> p.licenceId();
            case Renewal p -> p.licenceId();
            case Termination p -> p.licenceId();
        };
    }

    /** What licences are to say by it, in its order. */
    default List<LicenceContent> contents() {
        return switch (this) {
            case Preparation p -> List.of(p.content());
            case Establishment p -> List.of(p.content());
            case Change p -> List.of(p.content());
            case Division p -> p.formed().stream().map(Formed::content).toList();
            case Merger p -> List.of();
            case Renewal p -> List.of();
            case Termination p -> List.of();
        };
    }

    /** The same, run by the successor where it was to be run by the one before. */
    default Proposal succeeded(Organiser before, Organiser successor) {
        return saying(
                content -> content.organiser().equals(before) ? content.runBy(successor) : content);
    }

    /** The same, with what this makes of each of its contents. */
    default Proposal saying(UnaryOperator<LicenceContent> of) {
        return switch (this) {
            case Preparation p -> new Preparation(of.apply(p.content()), p.donated());
            case Establishment p ->
                    new Establishment(
                            p.schoolId(),
                            p.licenceId(),
                            of.apply(p.content()),
                            p.donated(),
                            p.preparation(),
                            p.validUntil());
            case Change p -> new Change(p.licenceId(), p.of(), of.apply(p.content()));
            case Division p ->
                    new Division(
                            p.licenceId(),
                            p.formed().stream()
                                    .map(
                                            one ->
                                                    new Formed(
                                                            one.schoolId(),
                                                            one.licenceId(),
                                                            of.apply(one.content())))
                                    .toList(),
                            p.dissolved(),
                            p.resettlement());
            case Merger p -> p;
            case Renewal p -> p;
            case Termination p -> p;
        };
    }
}
