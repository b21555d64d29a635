package org.chalkline.query.record;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.query.projection.ToldFact;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of any fact, whatever it tells: by the names that members of facts bear in all
 * features.
 */
final class Told {

    /** Members that name somebody who had a hand in an act, or whom it paid. */
    private static final Set<String> HANDS =
            Set.of(
                    "officer",
                    "approver",
                    "preparer",
                    "enteredBy",
                    "presider",
                    "assigner",
                    "investigator",
                    "investigators",
                    "reviewer",
                    "reviewers",
                    "examiner",
                    "inspector",
                    "inspectors",
                    "auditor",
                    "appraiser",
                    "member",
                    "members",
                    "payee");

    /** Members that name an amount, the one that says most first. */
    private static final List<String> AMOUNTS =
            List.of("amount", "fine", "paid", "cost", "value", "total", "rent", "budgeted");

    /**
     * The members of a kind of fact that are looked for, found once for each.
     *
     * @param named by their names
     * @param amounts those that hold money
     * @param hands those that name who had a hand in it
     */
    private record Members(
            Map<String, RecordComponent> named,
            List<RecordComponent> amounts,
            List<RecordComponent> hands) {

        static Members of(Class<?> type) {
            var named = new TreeMap<String, RecordComponent>();
            var parts = type.getRecordComponents();
            for (var part : parts == null ? new RecordComponent[0] : parts) {
                if (part.getAccessor().trySetAccessible()) named.put(part.getName(), part);
            }
            var amounts =
                    named.values().stream().filter(part -> part.getType() == Money.class).toList();
            var hands =
                    named.values().stream().filter(part -> HANDS.contains(part.getName())).toList();
            return new Members(named, amounts, hands);
        }
    }

    private static final ClassValue<Members> MEMBERS =
            new ClassValue<>() {
                @Override
                protected Members computeValue(Class<?> type) {
                    return Members.of(type);
                }
            };

    private Told() {}

    /** The code of a fact: whose it is, and its number there. */
    static String code(ToldFact told) {
        return code(told.aggregate(), told.sequence());
    }

    /** The code of the fact of this number in this aggregate. */
    static String code(String aggregate, long sequence) {
        return aggregate + "@" + sequence;
    }

    /**
     * @throws IllegalArgumentException if it has not the form of a fact's code
     */
    static String checked(String code) {
        if (!code.matches("[^@]+@[0-9]{1,10}")) {
            throw new IllegalArgumentException(
                    "'" + code + "' is no code of a fact, such as school/yucai@3");
        }
        return code;
    }

    /** When and by whom it was recorded. */
    static ToldFact.Recording recording(ToldFact told) {
        return requireNonNull(told.recording());
    }

    /** The day on which it was recorded, in the bureau's time zone. */
    static LocalDate recordedOn(ToldFact told, ZoneId zone) {
        return recording(told).at().atZone(zone).toLocalDate();
    }

    /** The day from which it has effect; absent for a beginning that nobody knows. */
    static @Nullable LocalDate effectiveOn(Fact fact) {
        var day = fact.effectiveOn();
        return day.equals(Fact.SINCE_EVER) ? null : day;
    }

    /** How many days after it took effect it was recorded; negative where it was before. */
    static @Nullable Long lag(ToldFact told, ZoneId zone) {
        var effective = effectiveOn(told.fact());
        return effective == null
                ? null
                : ChronoUnit.DAYS.between(effective, recordedOn(told, zone));
    }

    /** The text that a member of this name holds. */
    static @Nullable String text(Fact fact, String member) {
        var part = MEMBERS.get(fact.getClass()).named().get(member);
        return value(fact, part) instanceof String text ? text : null;
    }

    /** The officer who took the decision, or of whom the fact tells that they acted. */
    static @Nullable String officer(Fact fact) {
        var decision = fact.decision();
        return decision == null ? text(fact, "officer") : decision.officer();
    }

    /** Who approved it. */
    static @Nullable String approver(Fact fact) {
        var decision = fact.decision();
        var approver = decision == null ? null : decision.approver();
        return approver == null ? text(fact, "approver") : approver;
    }

    /** The amount of money that it is about: the one that says most, or the only one. */
    static @Nullable Money amount(Fact fact) {
        var members = MEMBERS.get(fact.getClass());
        if (members.amounts().isEmpty()) return null;
        for (var name : AMOUNTS) {
            if (value(fact, members.named().get(name)) instanceof Money amount) return amount;
        }
        Money only = null;
        for (var part : members.amounts()) {
            if (!(value(fact, part) instanceof Money amount)) continue;
            if (only != null) return null;
            only = amount;
        }
        return only;
    }

    /** The provisions of a decision, each between bars: {@code |law:article:version|}. */
    static @Nullable String provisions(@Nullable Decision decision) {
        if (decision == null || decision.legalBasis().isEmpty()) return null;
        return decision.legalBasis().stream()
                .map(Told::provision)
                .collect(Collectors.joining("|", "|", "|"));
    }

    /** How a provision is written in a list of them. */
    static String provision(LegalBasis basis) {
        return basis.law() + ":" + basis.article() + ":" + basis.version();
    }

    /** The case in which it was decided, as its clock names it. */
    static @Nullable String caseOf(@Nullable Decision decision) {
        var clock = decision == null ? null : decision.clock();
        if (clock == null) return null;
        int end = clock.indexOf(':');
        return end < 0 ? clock : clock.substring(0, end);
    }

    /**
     * The parts that one person has in an act, where it is more than one, such as {@code approver,
     * preparer}.
     */
    static @Nullable String twoSides(Fact fact) {
        var parts = new TreeMap<String, TreeSet<String>>();
        var decision = fact.decision();
        if (decision != null) {
            note(parts, decision.officer(), "officer");
            note(parts, decision.approver(), "approver");
        }
        var vote = fact instanceof VoteFact voted ? voted.vote() : null;
        if (vote != null) vote.members().forEach(who -> note(parts, who, "members"));
        for (var part : MEMBERS.get(fact.getClass()).hands()) {
            var value = value(fact, part);
            if (value instanceof String name) note(parts, name, part.getName());
            if (value instanceof List<?> names) {
                for (var name : names) {
                    if (name instanceof String text) note(parts, text, part.getName());
                }
            }
        }
        var both = new ArrayList<String>();
        for (var each : parts.values()) {
            if (each.size() > 1) both.add(String.join(", ", each));
        }
        return both.isEmpty() ? null : String.join("; ", both);
    }

    /** The day of a ruling or a correction. */
    static LocalDate ruledOn(AboutFacts about, LocalDate recordedOn) {
        return switch (about) {
            case ActsSetAside e -> e.ruledOn();
            case ActRestored e -> e.ruledOn();
            case ValueCorrected e -> e.correctedOn();
            default -> recordedOn;
        };
    }

    /** Why something is fallen after what was recorded about it. */
    static @Nullable FallGround ground(AboutFacts about, @Nullable FallGround before) {
        return about instanceof ActsSetAside e ? e.ground() : before;
    }

    /**
     * How many days something had stood when it fell.
     *
     * @param known as was known before, if it had fallen already
     */
    static Long stoodDays(@Nullable Long known, LocalDate recordedOn, LocalDate fellOn) {
        return known == null ? (Long) ChronoUnit.DAYS.between(recordedOn, fellOn) : known;
    }

    private static void note(
            Map<String, TreeSet<String>> parts, @Nullable String who, String part) {
        if (who == null || who.isBlank()) return;
        parts.computeIfAbsent(who, none -> new TreeSet<>()).add(part);
    }

    private static @Nullable Object value(Fact fact, @Nullable RecordComponent part) {
        if (part == null) return null;
        try {
            return part.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact can't be read: " + fact.getClass(), e);
        }
    }
}
