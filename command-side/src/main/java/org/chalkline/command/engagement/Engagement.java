package org.chalkline.command.engagement;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireDigests;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.engagement.EngagementRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.ADMIT_ENGAGEMENTS;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.engagement.EngagementCommand.*;
import org.chalkline.command.procedure.followup.GivenFollowUps;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.engagement.EngagementEvent;
import org.chalkline.kernel.engagement.EngagementEvent.*;
import org.chalkline.kernel.engagement.EngagementId;
import org.chalkline.kernel.engagement.EngagementTerms;
import org.chalkline.kernel.engagement.EngagementTerms.Member;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.jspecify.annotations.Nullable;

/**
 * An engagement of outside auditors or inspectors. It is begun upon an order, runs between two days
 * and ends by itself; it can be extended, and ended early. What its members ask for is a follow-up
 * of the officer whom they ask, until it is given.
 */
@Aggregate
public class Engagement {
    private static final int SHORT = 60;
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_MEMBERS = 50;
    private static final int MOST_UNITS = 500;
    private static final int MOST_DOCUMENTS = 100;
    private static final int LONGEST_YEARS = 3;
    private static final int EARLIEST_YEAR = 1949;
    private static final int DIGEST_DIGITS = 16;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private EngagementId id;

    private @Nullable EngagementBegun begun;
    private @Nullable EngagementTerms terms;
    private @Nullable EngagementEvent last;
    private final Map<String, EvidenceRequested> requests = new LinkedHashMap<>();
    private final Map<String, EvidenceGiven> given = new LinkedHashMap<>();
    private LocalDate lastAct = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BeginEngagement c, EngagementOffice office) {
        var fact =
                new EngagementBegun(
                        c.engagement(),
                        c.kind(),
                        c.order(),
                        c.terms(),
                        c.officer(),
                        c.effectiveOn());
        if (fact.equals(begun)) return;
        refuseIf(begun != null, ENGAGEMENT_EXISTS);
        office.requireDone(c.effectiveOn());
        requireSound(c.order());
        requireSound(c.terms(), c.effectiveOn(), office.today());
        office.require(c.officer(), ADMIT_ENGAGEMENTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ExtendEngagement c, EngagementOffice office) {
        var fact =
                new EngagementExtended(
                        c.engagement(), c.until(), c.order(), c.officer(), c.effectiveOn());
        if (fact.equals(last)) return;
        var now = requireRunning(c.effectiveOn(), office);
        requireSound(c.order());
        refuseIf(!c.until().isAfter(now.until()), ENGAGEMENT_NOT_LONGER);
        requireShort(now.from(), c.until());
        office.require(c.officer(), ADMIT_ENGAGEMENTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChangeEngagementMembers c, EngagementOffice office) {
        var fact =
                new EngagementMembersChanged(
                        c.engagement(), c.members(), c.order(), c.officer(), c.effectiveOn());
        if (fact.equals(last)) return;
        var now = requireRunning(c.effectiveOn(), office);
        requireSound(c.order());
        requireSound(c.members());
        refuseIf(now.members().equals(c.members()), ENGAGED_ALREADY_SO);
        office.require(c.officer(), ADMIT_ENGAGEMENTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndEngagement c, EngagementOffice office) {
        var fact = new EngagementEnded(c.engagement(), c.reasons(), c.officer(), c.effectiveOn());
        if (fact.equals(last)) return;
        requireRunning(c.effectiveOn(), office);
        requireText(c.reasons(), TEXT);
        office.require(c.officer(), ADMIT_ENGAGEMENTS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            RequestEvidence c,
            EngagementOffice office,
            @MetaDataValue(CommandContext.ROLE) @Nullable String role,
            @MetaDataValue(CommandContext.ISSUER) @Nullable String issuer,
            @MetaDataValue(CommandContext.SUBJECT) @Nullable String subject) {
        var fact =
                new EvidenceRequested(
                        c.engagement(),
                        c.evidenceRequest(),
                        c.wanted(),
                        c.askedBy(),
                        c.officer(),
                        c.dueOn(),
                        c.effectiveOn());
        var known = requests.get(c.evidenceRequest());
        if (fact.equals(known)) return;
        refuseIf(known != null, EVIDENCE_REQUEST_EXISTS);
        var now = requireRunning(c.effectiveOn(), office);
        requireLine(c.evidenceRequest(), SHORT);
        requireText(c.wanted(), TEXT);
        requireLine(c.officer(), LINE);
        boolean engaged =
                now.runsOn(c.effectiveOn())
                        && now.members().stream().anyMatch(m -> m.account().equals(c.askedBy()));
        refuseIf(!engaged, NOT_ENGAGED);
        // An officer may hand it in for a member, and a member for nobody else.
        boolean self =
                issuer != null
                        && c.askedBy().equals(subject)
                        && now.members().stream().anyMatch(m -> m.is(issuer, c.askedBy()));
        refuseIf(!self && !isOfficer(role), EVIDENCE_ASKED_BY_ANOTHER);
        var today = office.today();
        refuseIf(!c.effectiveOn().equals(today), EVIDENCE_ASKED_TODAY);
        requireDate(c.dueOn(), today);
        refuseIf(c.dueOn().isBefore(c.effectiveOn()), EVIDENCE_DUE_BEFORE_ASKED);
        apply(fact);
        var task =
                new GivenFollowUps.Task(
                        followUp(c.engagement(), c.evidenceRequest()),
                        c.engagement().toString(),
                        RequestEvidence.class.getSimpleName(),
                        "EVIDENCE_REQUESTED",
                        "Evidence was asked for (%s): give it, or say why it can't be had, with giveEvidence."
                                .formatted(c.evidenceRequest()));
        office.followUps().give(task, c.officer(), c.dueOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GiveEvidence c, EngagementOffice office) {
        requireBegun();
        var fact =
                new EvidenceGiven(
                        c.engagement(),
                        c.evidenceRequest(),
                        c.documents(),
                        c.answer(),
                        c.officer(),
                        c.effectiveOn());
        var known = given.get(c.evidenceRequest());
        if (fact.equals(known)) return;
        refuseIf(known != null, EVIDENCE_GIVEN_ALREADY);
        var asked = requests.get(c.evidenceRequest());
        if (asked == null) throw new RefusedException(EVIDENCE_REQUEST_UNKNOWN);
        office.requireDone(c.effectiveOn());
        refuseIf(c.effectiveOn().isBefore(asked.effectiveOn()), ACT_OUT_OF_ORDER);
        requireDigests(c.documents(), MOST_DOCUMENTS);
        requireText(c.answer(), TEXT);
        requireLine(c.officer(), LINE);
        apply(fact);
        office.followUps()
                .settle(
                        followUp(c.engagement(), c.evidenceRequest()),
                        c.officer(),
                        "Evidence was given.");
    }

    /** Of several roles the metadata has a list. */
    private static boolean isOfficer(@Nullable String roles) {
        if (roles == null) return false;
        var all = List.of(roles.split(", "));
        return all.contains(Role.CLERK.word()) || all.contains(Role.DECIDER.word());
    }

    /** Its id has a bound, and what requests are called has none that would fit. */
    private static FollowUpId followUp(EngagementId engagement, String request) {
        var digest = Sha256.hex(engagement + " " + request).substring(0, DIGEST_DIGITS);
        return new FollowUpId("evidence:" + digest);
    }

    private static void requireSound(Order order) {
        requireLine(order.body(), LINE);
        requireLine(order.number(), LINE);
        requireDigest(order.digest());
    }

    private static void requireSound(EngagementTerms terms, LocalDate on, LocalDate today) {
        requireSound(terms.members());
        requireAtMost(terms.units(), MOST_UNITS);
        terms.units().forEach(unit -> requireLine(unit, SHORT));
        refuseIf(
                terms.fromYear() > terms.untilYear()
                        || terms.fromYear() < EARLIEST_YEAR
                        || terms.untilYear() > today.getYear() + 1,
                ENGAGEMENT_YEARS_REVERSED);
        requireDate(terms.from(), today);
        requireDate(terms.until(), today);
        refuseIf(
                terms.until().isBefore(terms.from()) || terms.until().isBefore(on),
                ENGAGEMENT_DAYS_REVERSED);
        requireShort(terms.from(), terms.until());
    }

    private static void requireShort(LocalDate from, LocalDate until) {
        refuseIf(until.isAfter(from.plusYears(LONGEST_YEARS)), ENGAGEMENT_TOO_LONG);
    }

    private static void requireSound(List<Member> members) {
        refuseIf(members.isEmpty(), ENGAGEMENT_WITHOUT_MEMBERS);
        requireAtMost(members, MOST_MEMBERS);
        var seen = new HashSet<List<String>>();
        for (var member : members) {
            requireLine(member.issuer(), LINE);
            requireLine(member.account(), LINE);
            requireLine(member.name(), LINE);
            refuseIf(!seen.add(List.of(member.issuer(), member.account())), ENGAGED_TWICE);
        }
    }

    private EngagementTerms requireBegun() {
        var now = terms;
        if (now == null) throw new RefusedException(UNKNOWN_ENGAGEMENT);
        return now;
    }

    /** It may be changed before it begins to run, and not once it has ended. */
    private EngagementTerms requireRunning(LocalDate on, EngagementOffice office) {
        var now = requireBegun();
        office.requireDone(on);
        refuseIf(on.isBefore(lastAct), ACT_OUT_OF_ORDER);
        refuseIf(on.isAfter(now.until()) || last instanceof EngagementEnded, ENGAGEMENT_OVER);
        return now;
    }

    @EventSourcingHandler
    void on(EngagementEvent fact) {
        id = fact.engagement();
        lastAct = fact.effectiveOn().isAfter(lastAct) ? fact.effectiveOn() : lastAct;
        switch (fact) {
            case EngagementBegun e -> {
                begun = e;
                terms = e.terms();
                last = e;
            }
            case EngagementExtended e -> {
                terms = requireBegun().until(e.until());
                last = e;
            }
            case EngagementMembersChanged e -> {
                terms = requireBegun().with(e.members());
                last = e;
            }
            case EngagementEnded e -> {
                terms = requireBegun().until(e.effectiveOn());
                last = e;
            }
            case EvidenceRequested e -> requests.put(e.evidenceRequest(), e);
            case EvidenceGiven e -> given.put(e.evidenceRequest(), e);
        }
    }

    Engagement() {} // for Axon
}
