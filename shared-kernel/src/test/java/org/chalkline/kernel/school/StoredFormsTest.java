package org.chalkline.kernel.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.FULL;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.asset.AssetId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.junit.jupiter.api.Test;

class StoredFormsTest extends StoredForms {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final SchoolId ID = new SchoolId("CN-0001");
    private static final SchoolId OTHER = new SchoolId("CN-0002");
    private static final CampusId EAST = new CampusId("east");
    private static final Site SITE = new Site("延安西路1号", "310105001");
    private static final Particulars PARTICULARS =
            new Particulars("延安小学", SchoolKind.PRIMARY, Ownership.PUBLIC, SITE);
    private static final ResettlementPlan PLAN =
            new ResettlementPlan("All pupils move to CN-0002.", DIGEST);

    private static final List<SchoolEvent> FACTS =
            List.of(
                    new SchoolRegistered(ID, PARTICULARS, DAY, "register of 2005", DAY),
                    new SchoolRegistered(
                            OTHER,
                            new Particulars(
                                    "Ysgol Gymraeg",
                                    SchoolKind.UNSTATED,
                                    Ownership.UNSTATED,
                                    new Site("43091070", null)),
                            null,
                            "wales-schools.csv",
                            Fact.SINCE_EVER),
                    new SchoolClosureTakenOver(ID, "register of 2005", DAY),
                    new SchoolEstablished(ID, PARTICULARS, null, FULL, DAY),
                    new SchoolEstablished(ID, PARTICULARS, OTHER, SPARE, DAY),
                    new CampusOpened(ID, EAST, "东校区", SITE, SPARE, DAY),
                    new CampusClosed(ID, EAST, SPARE, DAY),
                    new SchoolRenamed(ID, "延安实验小学", SPARE, DAY),
                    new SchoolConverted(ID, SchoolKind.NINE_YEAR, SPARE, DAY),
                    new SchoolMoved(ID, SITE, SPARE, DAY),
                    new CapacityApproved(
                            ID, Map.of(Stage.JUNIOR_MIDDLE, 600, Stage.PRIMARY, 900), SPARE, DAY),
                    new PostsApproved(ID, 96, SPARE, DAY),
                    new TitleQuotaApproved(
                            ID, Map.of(Title.SENIOR, 9, Title.FIRST_GRADE, 20), SPARE, DAY),
                    new PostsReserved(ID, "recruitment/R-1", null, 3, DAY),
                    new PostsReserved(ID, "appraisal/A-1", Title.SENIOR, 1, DAY),
                    new PostsDeclined(ID, "recruitment/R-2", null, 3, 2, DAY),
                    new PostFilled(ID, "recruitment/R-1", null, new PersonId("P-1"), DAY),
                    new PostVacated(ID, Title.FIRST_GRADE, new PersonId("P-1"), DAY),
                    new PostsReleased(ID, "recruitment/R-1", null, 2, DAY),
                    new PostWaitEnded(
                            ID, "teacher/P-1", Title.SENIOR, new PersonId("P-1"), true, 1, DAY),
                    new SchoolsMerged(ID, List.of(OTHER), SPARE, DAY),
                    new SchoolAbsorbed(OTHER, ID, PLAN, SPARE, DAY),
                    new StaffDivisionPlanned(
                            ID,
                            List.of(new StaffMove(new PersonId("P-0001"), OTHER)),
                            List.of(new PostsMove(OTHER, 12)),
                            SPARE,
                            DAY),
                    new AssetDivisionPlanned(
                            ID,
                            List.of(new AssetShare(new AssetId("A-1"), OTHER)),
                            DIGEST,
                            "Li",
                            DAY),
                    new SchoolDivided(ID, List.of(OTHER), false, null, SPARE, DAY),
                    new SchoolDivided(ID, List.of(OTHER), true, PLAN, SPARE, DAY),
                    new SchoolClosed(ID, PLAN, SPARE, DAY),
                    new SchoolRecordCorrected(
                            ID,
                            RecordField.NAME,
                            "延按小学",
                            "延安小学",
                            "Typo.",
                            List.of(DIGEST),
                            "科长",
                            null,
                            DAY),
                    new SchoolRecordCorrected(
                            ID,
                            RecordField.OWNERSHIP,
                            "PUBLIC",
                            "PRIVATE",
                            "Charter found.",
                            List.of(),
                            "科长",
                            SPARE,
                            DAY),
                    new OpeningDateCorrected(
                            ID,
                            null,
                            DAY,
                            PARTICULARS,
                            "Charter found.",
                            List.of(),
                            "科长",
                            Fact.SINCE_EVER),
                    new OpeningDateCorrected(
                            ID,
                            DAY.plusYears(1),
                            DAY,
                            PARTICULARS,
                            "Charter found.",
                            List.of(),
                            "科长",
                            DAY),
                    new SchoolOpened(ID, DAY));

    StoredFormsTest() {
        super(SchoolEvent.class, FACTS);
    }

    @Test
    void a_kind_teaches_stages_unless_it_is_not_stated() {
        for (var kind : SchoolKind.values()) {
            assertThat(kind.stages().isEmpty()).isEqualTo(kind == SchoolKind.UNSTATED);
        }
    }

    @Test
    void the_district_contains_its_subdistricts_and_their_communities_alone() {
        assertThat(District.SUBDISTRICTS).hasSize(10);
        assertThat(District.contains("310105001")).isTrue();
        assertThat(District.contains("310105102003")).isTrue();
        assertThat(District.contains("310105003")).isFalse();
        assertThat(District.contains("3101050010")).isFalse();
        assertThat(District.contains("310105001abc")).isFalse();
        assertThat(District.contains("")).isFalse();
    }
}
