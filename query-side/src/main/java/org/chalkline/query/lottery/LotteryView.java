package org.chalkline.query.lottery;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.lottery.LotteryEvent;
import org.chalkline.kernel.lottery.LotteryEvent.*;
import org.chalkline.query.lottery.LotteryRecord.Challenge;
import org.chalkline.query.lottery.LotteryRecord.Closing;
import org.chalkline.query.lottery.LotteryRecord.Confirmation;
import org.chalkline.query.lottery.LotteryRecord.Draw;
import org.chalkline.query.lottery.LotteryRecord.NamedSource;
import org.chalkline.query.lottery.LotteryRecord.RosterSignature;
import org.chalkline.query.lottery.LotteryRecord.Seed;
import org.chalkline.query.lottery.LotteryRecord.Status;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one lottery into its {@link LotteryRecord}. */
public final class LotteryView implements View<LotteryRecord> {

    @Override
    public String name() {
        return "lotteries";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<LotteryRecord> stateType() {
        return LotteryRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return LotteryEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<LotteryRecord>> columns() {
        return LotteryTable.TABLE.columns();
    }

    @Override
    public @Nullable LotteryRecord evolve(@Nullable LotteryRecord before, Fact fact) {
        if (fact instanceof LotteryAnnounced e) return announced(e);
        var now = Objects.requireNonNull(before, "not announced");
        return switch ((LotteryEvent) fact) {
            case LotteryAnnounced e -> announced(e);
            case RosterEntered e -> now.with(b -> b.numbers(now.numbers() + e.numbers().size()));
            case RosterClosed e -> {
                var closing = new Closing(e.effectiveOn(), e.digest(), e.officer());
                yield now.with(b -> b.status(Status.ROSTER_CLOSED).closing(closing));
            }
            case RosterSigned e -> {
                var signature =
                        new RosterSignature(
                                e.effectiveOn(), e.position(), e.checkpoint(), e.officer());
                yield now.with(b -> b.signature(signature));
            }
            case SeedAnnouncedAnew e ->
                    now.with(
                            b ->
                                    b.status(Status.ROSTER_CLOSED)
                                            .source(NamedSource.of(e.seed()))
                                            .fallback(NamedSource.of(e.fallback()))
                                            .seed(null)
                                            .draw(null)
                                            .challenge(null));
            case SeedKnown e -> {
                var seed =
                        new Seed(
                                e.effectiveOn(),
                                e.seed(),
                                NamedSource.of(e.source()),
                                e.unpublished(),
                                e.paper(),
                                e.witness(),
                                e.officer());
                yield now.with(b -> b.status(Status.SEED_KNOWN).seed(seed));
            }
            case LotteryDrawn e -> {
                var draw = new Draw(e.effectiveOn(), e.ranking(), e.witness(), e.officer());
                yield now.with(b -> b.status(Status.DRAWN).draw(draw));
            }
            case LotteryChallenged e -> {
                var challenge = new Challenge(e.effectiveOn(), e.grounds(), e.paper(), e.officer());
                yield now.with(b -> b.status(Status.CHALLENGED).challenge(challenge));
            }
            case LotteryConfirmed e -> {
                var confirmation =
                        new Confirmation(
                                e.effectiveOn(),
                                e.answer(),
                                e.decision().documentNumber(),
                                e.decision().officer());
                yield now.with(b -> b.status(Status.CONFIRMED).confirmation(confirmation));
            }
        };
    }

    private static LotteryRecord announced(LotteryAnnounced e) {
        return LotteryRecordBuilder.builder()
                .lottery(e.lottery())
                .title(e.title())
                .seats(e.seats())
                .source(NamedSource.of(e.seed()))
                .fallback(NamedSource.of(e.fallback()))
                .formula(e.formula())
                .witness(e.witness())
                .unit(e.unit())
                .status(Status.ANNOUNCED)
                .announcedOn(e.effectiveOn())
                .numbers(0)
                .build();
    }
}
