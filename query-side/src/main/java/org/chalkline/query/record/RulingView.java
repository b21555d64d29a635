package org.chalkline.query.record;

import java.time.ZoneId;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActFoundUnlawful;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.procedure.standing.StandingEvent.StayEnded;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.ToldFact;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Shows everything that was ruled on an act or put right in it, of whatever feature. */
public final class RulingView implements View<RulingRecord> {

    private final ZoneId zone;

    /**
     * @param zone the bureau's, in which days begin
     */
    public RulingView(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "rulings";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RulingRecord> stateType() {
        return RulingRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return AboutFacts.class.isAssignableFrom(type);
    }

    @Override
    public boolean isOfTheRecord() {
        return true;
    }

    @Override
    public String entityOf(Fact fact) {
        return Told.code((ToldFact) fact);
    }

    @Override
    public List<Column<RulingRecord>> columns() {
        return RulingTable.TABLE.columns();
    }

    /** Nothing is recorded about what tells of others. */
    @Override
    public @Nullable RulingRecord evolve(@Nullable RulingRecord before, Fact fact) {
        var told = (ToldFact) fact;
        return switch (told.fact()) {
            case ActsSetAside e ->
                    of(
                            told,
                            e.act(),
                            RulingKind.SET_ASIDE,
                            e.proceeding(),
                            e.officer(),
                            e.ground(),
                            e);
            case ValueCorrected e ->
                    of(told, e.act(), RulingKind.CORRECTED, null, e.officer(), null, null);
            case StandingEvent e ->
                    of(told, e.act(), kind(e), e.proceeding(), e.officer(), null, null);
            default -> before;
        };
    }

    private static RulingKind kind(StandingEvent fact) {
        return switch (fact) {
            case ActChallenged e -> RulingKind.CHALLENGED;
            case ActStayed e -> RulingKind.STAYED;
            case StayEnded e -> RulingKind.STAY_ENDED;
            case ActUpheld e -> RulingKind.UPHELD;
            case ActFoundUnlawful e -> RulingKind.FOUND_UNLAWFUL;
            case ActsSetAside e -> RulingKind.SET_ASIDE;
            case ActRestored e -> RulingKind.RESTORED;
        };
    }

    private RulingRecord of(
            ToldFact told,
            ContestedAct act,
            RulingKind kind,
            @Nullable Proceeding proceeding,
            String officer,
            @Nullable FallGround ground,
            @Nullable ActsSetAside fall) {
        var about = (AboutFacts) told.fact();
        var recordedOn = Told.recordedOn(told, zone);
        return new RulingRecord(
                told.aggregate(),
                told.sequence(),
                Told.recording(told).position(),
                recordedOn,
                kind,
                Told.code(act.of(), act.sequence()),
                act.type(),
                act.document(),
                proceeding,
                Told.ruledOn(about, recordedOn),
                officer,
                ground,
                fall == null ? null : fall.defect(),
                about.falling().cardinality(),
                fall == null ? null : fall.remake(),
                fall == null ? null : fall.law(),
                fall == null ? null : fall.unit());
    }
}
