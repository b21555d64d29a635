package org.chalkline.command.asset;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.asset.AssetRefusal.LEFT_BEHIND;
import static org.chalkline.command.asset.AssetRefusal.NOT_THE_DIVIDED_UNITS;
import static org.chalkline.command.asset.AssetRefusal.RENTED_NOT_OWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.asset.AssetCommand.PassOnAsset;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.reaction.Reports;
import org.chalkline.kernel.asset.AssetEvent.AssetPassedOn;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.budget.UnitHoldings;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.school.SchoolEvent.AssetDivisionPlanned;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.chalkline.kernel.school.SchoolId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A school that is divided leaves its assets to its successors (State-Owned Assets Regulations,
 * 22): those of the plan go with it. Of a school that is dissolved each asset that wasn't planned,
 * and each budget line of an open year, becomes a follow-up; so does what was planned and can't go.
 */
@Component
class WhenSchoolDividedThenItsAssetsFollow implements Reaction {
    private static final int MOST = 5_000;

    private final FactsOf facts;
    private final AssetsOnFile assets;
    private final ObjectProvider<UnitHoldings> holdings;
    private final Reports reports;

    WhenSchoolDividedThenItsAssetsFollow(
            FactsOf facts,
            AssetsOnFile assets,
            ObjectProvider<UnitHoldings> holdings,
            Reports reports) {
        this.facts = facts;
        this.assets = assets;
        this.holdings = holdings;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "assets-follow";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SchoolDivided.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        var division = (SchoolDivided) fact;
        var commands = new ArrayList<Object>();
        planned(division)
                .forEach(
                        (asset, to) -> {
                            if (!to.equals(division.schoolId())) {
                                commands.add(passOn(asset, to, division));
                            }
                        });
        if (division.dissolved()) commands.add(new FlagLeftBehind(division));
        return commands;
    }

    private static PassOnAsset passOn(AssetId asset, SchoolId to, SchoolDivided division) {
        return new PassOnAsset(
                asset,
                unit(division.schoolId()),
                unit(to),
                division.decision(),
                division.effectiveOn());
    }

    /** What was planned before the division, which can't change any more. */
    private Map<AssetId, SchoolId> planned(SchoolDivided division) {
        var to = new LinkedHashMap<AssetId, SchoolId>();
        for (var fact : facts.of(division.subject())) {
            if (fact.equals(division)) break;
            if (fact instanceof AssetDivisionPlanned plan) {
                plan.shares().forEach(share -> to.put(share.asset(), share.to()));
            }
        }
        return to;
    }

    /**
     * The division was decided; of the asset it is only looked at whether it can go. If it can't,
     * the follow-up is the asset's.
     */
    @CommandHandler
    void handle(PassOnAsset c, AssetOffice office) throws Exception {
        var fact = new AssetPassedOn(c.asset(), c.from(), c.to(), c.decision(), c.effectiveOn());
        try {
            assets.act(fact, office, asset -> requireCanGo(asset, c.from()));
        } catch (RefusedException e) {
            var why = e.refusal();
            var school = c.from().value();
            raise(school, c.effectiveOn(), c.asset().toString(), c, why.code(), why.message());
        }
    }

    private static void requireCanGo(AssetState asset, UnitId from) {
        asset.requireFree();
        refuseIf(asset.rented(), RENTED_NOT_OWN);
        refuseIf(!from.equals(asset.unit()), NOT_THE_DIVIDED_UNITS);
    }

    @CommandHandler
    void handle(FlagLeftBehind c) {
        var division = c.division();
        var planned = planned(division);
        var unit = unit(division.schoolId());
        for (var held : holdings.stream().flatMap(h -> h.of(unit, MOST).stream()).toList()) {
            boolean follows = planned.keySet().stream().anyMatch(a -> a.toString().equals(held));
            if (follows) continue;
            raise(
                    division.schoolId().value(),
                    division.effectiveOn(),
                    held,
                    c,
                    LEFT_BEHIND.name(),
                    LEFT_BEHIND.message());
        }
    }

    private void raise(
            String school, LocalDate on, String held, Object command, String code, String why) {
        reports.found(
                Reports.id("divided:", school + " " + on + " " + held),
                name(),
                held,
                command.getClass(),
                code,
                held + " of " + school + ", which was divided: " + why);
    }

    private static UnitId unit(SchoolId school) {
        return new UnitId(school.value());
    }
}
