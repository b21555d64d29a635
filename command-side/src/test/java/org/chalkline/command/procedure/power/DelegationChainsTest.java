package org.chalkline.command.procedure.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.power.DelegationChain;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.chalkline.kernel.procedure.power.PowersEvent;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.jspecify.annotations.Nullable;

/** Whoever delegates what to whom, every power that is held was given by who held it. */
class DelegationChainsTest {
    private static final Power POWER = Power.SPEND_BUDGETS;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final String HEAD = "Head";

    private final List<Fact> recorded = new ArrayList<>();
    private final FactsOf facts =
            subject -> recorded.stream().filter(f -> f.subject().equals(subject)).toList();
    private final DelegationRules delegations =
            new DelegationRules(facts, Set.of(HEAD), PowerCatalogue.standard());

    /** Somebody's attempt, on the day of its number. */
    private record Attempt(int to, int by, boolean takesBack, int days, int units) {}

    @Property(tries = 1_000)
    void every_chain_leads_to_the_head_and_nobody_has_more_than_their_giver(
            @ForAll("attempts") List<Attempt> attempts) {
        recorded.clear();
        for (int day = 0; day < attempts.size(); day++) {
            attempt(attempts.get(day), FIRST.plusDays(day));
        }
        for (var fact : recorded) {
            if (fact instanceof PowerDelegated given) check(given);
        }
    }

    private void attempt(Attempt one, LocalDate on) {
        var to = new OfficerId("officer-" + one.to());
        if (one.takesBack()) {
            recorded.add(new PowerTakenBack(to, POWER, "back", on));
            return;
        }
        var by = one.by() == 0 ? HEAD : "officer-" + one.by();
        var given =
                new PowerDelegated(
                        to,
                        POWER,
                        "on " + on,
                        by,
                        units(one.units()),
                        null,
                        one.days() == 0 ? null : on.plusDays(one.days()),
                        on);
        if (by.equals(to.value())) return;
        if (!PowersEvent.held(facts.of(to.toString()), POWER, on).isEmpty()) return;
        try {
            delegations.require(given);
            recorded.add(given);
        } catch (RefusedException e) {
            assertThat(e.refusal().code())
                    .isIn(
                            "DELEGATOR_NOT_EMPOWERED",
                            "DELEGATION_CIRCULAR",
                            "DELEGATION_OUTLASTS_POWER",
                            "SCOPE_BEYOND_OWN");
        }
    }

    private static @Nullable List<UnitId> units(int number) {
        return switch (number) {
            case 0 -> null;
            case 1 -> List.of(new UnitId("A"));
            default -> List.of(new UnitId("A"), new UnitId("B"));
        };
    }

    private void check(PowerDelegated given) {
        var chain =
                DelegationChain.of(
                        given.delegatedBy(), POWER, given.effectiveOn(), given.units(), facts);
        var holders = chain.holders();
        assertThat(holders).as("of %s", given).endsWith(HEAD).doesNotHaveDuplicates();
        assertThat(new HashSet<>(holders)).doesNotContain(given.officer().value());
        var before = given;
        for (var link : chain.links()) {
            assertThat(link.extendsTo(before.units())).isTrue();
            boolean asLong =
                    link.until() == null
                            || (before.until() != null && !before.until().isAfter(link.until()));
            assertThat(asLong).as("%s by way of %s", before, link).isTrue();
            before = link;
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        var officers = Arbitraries.integers().between(1, 4);
        var givers = Arbitraries.integers().between(0, 4);
        return Combinators.combine(
                        officers,
                        givers,
                        Arbitraries.integers().between(0, 4).map(n -> n == 0),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 2))
                .as(Attempt::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }
}
