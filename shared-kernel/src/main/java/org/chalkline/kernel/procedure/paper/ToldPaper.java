package org.chalkline.kernel.procedure.paper;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.service.TellsByNotice;

/**
 * A fact that people are told by a paper: one that rests on a decision, or one that is told by a
 * notice. It says all that the paper says; to whom it goes is told by the facts before it.
 *
 * @param fact as it was recorded: what was put right later stands in no paper of that day
 * @param sequence its number in the aggregate, from 0
 * @param addressees to whom the paper is addressed; at least one
 */
public record ToldPaper(Fact fact, int sequence, List<Addressee> addressees) {

    public ToldPaper {
        addressees = List.copyOf(addressees);
    }

    /**
     * What the paper of a fact tells; empty where people are told of it by none.
     *
     * @param recorded what was recorded of the aggregate, each fact under its number; what came
     *     after the fact has no part in it
     * @param sequence the fact's number
     */
    public static Optional<ToldPaper> of(List<Fact> recorded, int sequence) {
        var fact = recorded.get(sequence);
        if (number(fact).isEmpty()) return Optional.empty();
        var until = recorded.subList(0, sequence);
        return Optional.of(new ToldPaper(fact, sequence, addressees(fact, until)));
    }

    /** The number (文号) of the paper that tells the fact; empty where none does. */
    public static Optional<String> number(Fact fact) {
        if (fact instanceof TellsByNotice told) return Optional.of(told.notice());
        var decision = fact.decision();
        return decision == null ? Optional.empty() : Optional.of(decision.documentNumber());
    }

    /** The day that such a paper bears, before which nobody can have served it. */
    public static LocalDate madeOn(Fact fact) {
        var decision = fact.decision();
        return decision == null ? fact.effectiveOn() : decision.decidedOn();
    }

    /** Its number. */
    public String number() {
        return number(fact).orElseThrow();
    }

    /** The day that it bears. */
    public LocalDate madeOn() {
        return madeOn(fact);
    }

    /**
     * A notice goes to those whom it names, or else all whom notices named before. What is decided
     * goes to the people whom the fact names, then to who was named last, then to the matter.
     */
    private static List<Addressee> addressees(Fact fact, List<Fact> before) {
        if (fact instanceof TellsByNotice && fact instanceof NamesParty own) {
            return own.addressees();
        }
        var standing = FactsThatStand.of(before);
        if (fact instanceof TellsByNotice) {
            var told = told(standing);
            if (!told.isEmpty()) return told;
        }
        var people = people(fact);
        if (!people.isEmpty()) return people;
        var named = new ArrayList<Fact>();
        named.add(fact);
        named.addAll(standing);
        for (int i = named.size() - 1; i >= 0; i--) {
            var each = named.get(i);
            if (each instanceof TellsByNotice || !(each instanceof NamesParty party)) continue;
            if (!party.addressees().isEmpty()) return party.addressees();
        }
        return List.of(Addressee.named(fact.subject()));
    }

    private static List<Addressee> told(List<Fact> standing) {
        return standing.stream()
                .filter(each -> each instanceof TellsByNotice)
                .filter(each -> each instanceof NamesParty)
                .flatMap(each -> ((NamesParty) each).addressees().stream())
                .distinct()
                .toList();
    }

    private static List<Addressee> people(Fact fact) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(component -> component.getType() == PersonId.class)
                .map(component -> value(component, fact))
                .filter(Objects::nonNull) // where nobody is named
                .map(person -> Addressee.of((PersonId) person))
                .toList();
    }

    private static Object value(RecordComponent component, Fact fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of a fact can't be read", e);
        }
    }
}
