package org.chalkline.command.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.chalkline.command.StubFacts;
import org.chalkline.command.research.ProjectsAlike.Alike;
import org.chalkline.kernel.budget.UnitId;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.research.ProjectCallId;
import org.chalkline.kernel.research.ResearchProjectEvent;
import org.chalkline.kernel.research.ResearchProjectEvent.ProjectSubmitted;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.SchoolId;
import org.junit.jupiter.api.Test;

class ProjectsAlikeTest {
    private static final String READING = "研究整本书阅读的教学方法，形成可推广的教学策略。";
    private static final String PHYSICS = "探索物理实验中数字传感器的应用，建设实验资源库。";

    private final StubFacts facts = new StubFacts(FactCatalogue.of(ResearchProjectEvent.class));

    private void submit(String project, String title, String synopsis) {
        facts.add(
                new ProjectSubmitted(
                        new ResearchProjectId(project),
                        new ProjectCallId("2026"),
                        new PersonId("P-1"),
                        new SchoolId("1201"),
                        Ownership.PUBLIC,
                        title,
                        synopsis,
                        Money.of("1"),
                        false,
                        new UnitId("bureau"),
                        "research",
                        "Mei",
                        LocalDate.of(2026, 3, 2)),
                Map.of());
    }

    private ProjectsAlike.Found found(ProjectsAlike alike, String project, String synopsis) {
        return alike.of(new ResearchProjectId(project), "课题", synopsis, 1, 5);
    }

    @Test
    void a_project_is_compared_with_those_before_it_and_with_no_later_one() {
        submit("1", "课题", READING);
        submit("2", "课题", PHYSICS);
        submit("3", "课题", READING);
        var alike = new ProjectsAlike(() -> facts);
        var third = found(alike, "3", READING);
        assertThat(third.compared()).isEqualTo(2);
        assertThat(third.alike().getFirst())
                .isEqualTo(new Alike(new ResearchProjectId("1"), 1_000, 0));
        assertThat(found(alike, "1", READING).alike()).isEmpty();
    }

    @Test
    void what_is_found_is_the_same_whatever_was_submitted_since() {
        submit("1", "课题", READING);
        submit("2", "课题", READING + PHYSICS);
        var early = new ProjectsAlike(() -> facts);
        var then = found(early, "2", READING + PHYSICS);
        for (int i = 3; i < 300; i++) submit("" + i, "课题", i % 2 == 0 ? READING : PHYSICS);
        assertThat(found(early, "2", READING + PHYSICS)).isEqualTo(then);
        assertThat(found(new ProjectsAlike(() -> facts), "2", READING + PHYSICS)).isEqualTo(then);
    }

    @Test
    void width_and_case_make_no_difference() {
        submit("1", "课题", "ＡＩ 助教 Agent");
        submit("2", "课题", "ai 助教 agent");
        var found = found(new ProjectsAlike(() -> facts), "2", "ai 助教 agent");
        assertThat(found.alike().getFirst().shared()).isEqualTo(1_000);
    }
}
