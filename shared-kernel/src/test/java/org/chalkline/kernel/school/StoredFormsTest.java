package org.chalkline.kernel.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.decision.LegalBasis;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.junit.jupiter.api.Test;

/**
 * The stored forms of the facts of schools are a contract with every store ever written. They stand
 * in {@code stored-forms.txt}: name, revision, JSON. A line there is never changed; a new form
 * takes a new revision and an upcaster.
 */
class StoredFormsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final SchoolId ID = new SchoolId("CN-0001");
    private static final SchoolId OTHER = new SchoolId("CN-0002");
    private static final CampusId EAST = new CampusId("east");
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final Site SITE = new Site("延安西路1号", "310105001");
    private static final Particulars PARTICULARS =
            new Particulars("延安小学", SchoolKind.PRIMARY, Ownership.PUBLIC, SITE);
    private static final ResettlementPlan PLAN =
            new ResettlementPlan("All pupils move to CN-0002.", DIGEST);
    private static final Decision FULL =
            new Decision(
                    "长教〔2026〕7号",
                    "Changning District Education Bureau",
                    "officer-12",
                    LocalDate.of(2026, 6, 30),
                    "deputy-2",
                    "delegation-4",
                    List.of("officer-9"),
                    List.of(new LegalBasis("Compulsory Education Law", "15", "2018")),
                    "As planned.",
                    List.of(DIGEST),
                    "Served by post on 2026-07-02.",
                    "Reconsideration within 60 days.");
    private static final Decision SPARE =
            new Decision(
                    "8",
                    "Bureau",
                    "officer-12",
                    LocalDate.of(2026, 6, 30),
                    null,
                    null,
                    List.of(),
                    List.of(new LegalBasis("Compulsory Education Law", "15", "2018")),
                    "As planned.",
                    List.of(),
                    null,
                    null);

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
                    new SchoolsMerged(ID, List.of(OTHER), SPARE, DAY),
                    new SchoolAbsorbed(OTHER, ID, PLAN, SPARE, DAY),
                    new SchoolDivided(ID, List.of(OTHER), false, null, SPARE, DAY),
                    new SchoolDivided(ID, List.of(OTHER), true, PLAN, SPARE, DAY),
                    new SchoolClosed(ID, PLAN, SPARE, DAY),
                    new SchoolRecordCorrected(
                            ID, RecordField.NAME, "延按小学", "延安小学", "Typo.", List.of(DIGEST), DAY),
                    new OpeningDateCorrected(
                            ID,
                            null,
                            DAY,
                            PARTICULARS,
                            "Charter found.",
                            List.of(),
                            Fact.SINCE_EVER),
                    new OpeningDateCorrected(
                            ID,
                            DAY.plusYears(1),
                            DAY,
                            PARTICULARS,
                            "Charter found.",
                            List.of(),
                            DAY),
                    new SchoolOpened(ID, DAY));

    private final FactCatalogue catalogue = FactCatalogue.of(SchoolEvent.class);

    @Test
    void every_fact_is_stored_in_its_approved_form() throws IOException {
        assertThat(FACTS.stream().map(this::stored).collect(Collectors.joining("\n")))
                .isEqualTo(approved().stripTrailing());
    }

    @Test
    void every_approved_form_reads_back_as_the_fact_it_was() throws IOException {
        var lines = approved().lines().toList();
        assertThat(lines).hasSameSizeAs(FACTS);
        for (int i = 0; i < lines.size(); i++) {
            var parts = lines.get(i).split(" ", 3);
            var type = catalogue.find(parts[0]).orElseThrow().type();
            assertThat((Object) FactJson.read(parts[2], type)).isEqualTo(FACTS.get(i));
        }
    }

    @Test
    void every_fact_of_the_page_has_an_approved_form() {
        assertThat(FACTS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.entries().stream()
                                .map(FactCatalogue.Entry::type)
                                .collect(Collectors.toSet()));
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

    private String stored(SchoolEvent fact) {
        var entry = catalogue.find(fact.getClass()).orElseThrow();
        return entry.name() + " " + entry.revision() + " " + FactJson.write(fact);
    }

    private static String approved() throws IOException {
        try (var in = StoredFormsTest.class.getResourceAsStream("stored-forms.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
