package org.chalkline.command.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chalkline.command.asset.Examples.*;

import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.asset.AssetCommand.PassOnAsset;
import org.chalkline.command.reaction.ReportRefused;
import org.chalkline.kernel.asset.AssetEvent.AssetPassedOn;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.SchoolEvent.AssetDivisionPlanned;
import org.chalkline.kernel.school.SchoolEvent.AssetShare;
import org.chalkline.kernel.school.SchoolEvent.SchoolDivided;
import org.chalkline.kernel.school.SchoolId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a divided school's assets: by the plan, or by somebody who sees to it. */
class WhenSchoolDividedThenItsAssetsFollowTest {
    private static final SchoolId DIVIDED = new SchoolId(UNIT.value());
    private static final SchoolId SUCCESSOR = new SchoolId(OTHER.value());
    private static final String LINE = "budget/2026-L1";

    private final Bureau bureau = new Bureau();
    private final List<ReportRefused> raised = new ArrayList<>();
    private final WhenSchoolDividedThenItsAssetsFollow reaction = reaction();

    private WhenSchoolDividedThenItsAssetsFollow reaction() {
        return new WhenSchoolDividedThenItsAssetsFollow(
                bureau.factsElsewhere(),
                bureau.assets(),
                Bureau.holding(ASSET.toString(), SECOND.toString(), LINE),
                raised::add);
    }

    @BeforeEach
    void twoAssets() {
        bureau.accept(takeOver(ASSET), takeOver(SECOND));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static SchoolDivided divided(boolean dissolved) {
        return new SchoolDivided(DIVIDED, List.of(SUCCESSOR), dissolved, null, decided(MAY), MAY);
    }

    private List<Object> follows(SchoolId to, SchoolDivided division) {
        var shares = List.of(new AssetShare(ASSET, to));
        bureau.knowing(
                (Fact) new AssetDivisionPlanned(DIVIDED, shares, DIGEST, OFFICER, APRIL), division);
        return reaction.to(division);
    }

    private static PassOnAsset passedOn() {
        return new PassOnAsset(ASSET, UNIT, OTHER, decided(MAY), MAY);
    }

    @Test
    void what_was_planned_goes_and_what_a_dissolved_school_leaves_is_looked_at() {
        var division = divided(true);
        assertThat(follows(SUCCESSOR, division))
                .containsExactly(passedOn(), new FlagLeftBehind(division));
        reaction.handle(new FlagLeftBehind(division));
        assertThat(raised)
                .extracting(ReportRefused::about)
                .containsExactly(SECOND.toString(), LINE);
        assertThat(raised).extracting(ReportRefused::code).containsOnly("LEFT_BEHIND");
    }

    @Test
    void a_school_that_goes_on_keeps_what_was_not_planned_otherwise() {
        assertThat(follows(SUCCESSOR, divided(false))).containsExactly(passedOn());
    }

    @Test
    void what_is_planned_to_stay_stays() {
        assertThat(follows(DIVIDED, divided(false))).isEmpty();
    }

    @Test
    void an_asset_goes_by_the_plan_and_nobody_there_has_signed_for_it() {
        bureau.accept(sign(MARCH));
        assertThat(bureau.accept(passedOn()))
                .containsExactly(new AssetPassedOn(ASSET, UNIT, OTHER, decided(MAY), MAY));
        bureau.accept(new AssetCommand.SignForAsset(ASSET, WANG, "Hall", JUNE));
    }

    @Test
    void an_asset_that_cannot_go_stays_and_leaves_a_follow_up_of_its_own() {
        bureau.accept(lease(APRIL));
        assertThat(bureau.accept(passedOn())).isEmpty();
        assertThat(bureau.raised())
                .extracting(ReportRefused::about, ReportRefused::code)
                .containsExactly(tuple(ASSET.toString(), "LEASED_ALREADY"));
    }
}
