package org.chalkline.query.tuition;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.tuition.TuitionEvent;
import org.chalkline.kernel.tuition.TuitionEvent.*;
import org.chalkline.query.money.Yuan;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Folds what moves on learners' contracts into {@link TuitionContractRecord}s: each is an entity of
 * its own, so an account with thousands has no long state.
 */
public final class TuitionContractView implements View<TuitionContractRecord> {
    private static final Set<Class<?>> FACTS =
            Set.of(
                    TuitionDeposited.class,
                    LessonsTaught.class,
                    TuitionRefundAsked.class,
                    TuitionRefunded.class,
                    TuitionLeftOwing.class);

    @Override
    public String name() {
        return "tuitioncontracts";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TuitionContractRecord> stateType() {
        return TuitionContractRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return FACTS.contains(type);
    }

    @Override
    public String entityOf(Fact fact) {
        var event = (TuitionEvent) fact;
        var contract =
                switch (event) {
                    case TuitionDeposited e -> e.contract();
                    case LessonsTaught e -> e.contract();
                    case TuitionRefundAsked e -> e.contract();
                    case TuitionRefunded e -> e.contract();
                    case TuitionLeftOwing e -> e.contract();
                    default ->
                            throw new IllegalArgumentException("no contract in " + fact.getClass());
                };
        return TuitionContractKey.of(event.account(), contract).toString();
    }

    @Override
    public List<Column<TuitionContractRecord>> columns() {
        return TuitionContractTable.TABLE.columns();
    }

    @Override
    public @Nullable TuitionContractRecord evolve(
            @Nullable TuitionContractRecord before, Fact fact) {
        return switch ((TuitionEvent) fact) {
            case TuitionDeposited e -> {
                var now = before == null ? begun(e) : before;
                yield now.with(
                        b ->
                                b.deposited(now.deposited().plus(Yuan.of(e.amount())))
                                        .terms(now.terms() == null ? e.terms() : now.terms()));
            }
            case LessonsTaught e -> {
                var now = paid(before);
                yield now.with(
                        b ->
                                b.taught(now.taught().plus(Yuan.of(e.value())))
                                        .lessons(now.lessons() + e.lessons()));
            }
            case TuitionRefundAsked e -> paid(before).withRefundAskedOn(e.effectiveOn());
            case TuitionRefunded e -> {
                var now = paid(before);
                yield now.with(
                        b ->
                                b.refunded(now.refunded().plus(Yuan.of(e.amount())))
                                        .refundAskedOn(null));
            }
            case TuitionLeftOwing e -> paid(before).withLeftOwing(e.amount());
            default -> throw new IllegalArgumentException("no contract in " + fact.getClass());
        };
    }

    private static TuitionContractRecord paid(@Nullable TuitionContractRecord before) {
        return Objects.requireNonNull(before, "not paid on");
    }

    private static TuitionContractRecord begun(TuitionDeposited e) {
        return TuitionContractRecordBuilder.builder()
                .account(e.account())
                .contract(e.contract().value())
                .learner(e.learner())
                .course(e.course().value())
                .price(e.price())
                .since(e.effectiveOn())
                .deposited(Yuan.ZERO)
                .taught(Yuan.ZERO)
                .refunded(Yuan.ZERO)
                .lessons(0)
                .build();
    }
}
