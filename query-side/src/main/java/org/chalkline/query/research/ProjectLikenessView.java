package org.chalkline.query.research;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.research.ResearchProjectEvent.SimilarityAnswered;
import org.chalkline.kernel.research.ResearchProjectEvent.SimilarityFound;
import org.chalkline.kernel.research.ResearchProjectId;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Shows each likeness between two research projects by itself. */
public final class ProjectLikenessView implements View<ProjectLikenessRecord> {

    @Override
    public String name() {
        return "projectlikenesses";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ProjectLikenessRecord> stateType() {
        return ProjectLikenessRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == SimilarityFound.class || type == SimilarityAnswered.class;
    }

    @Override
    public String entityOf(Fact fact) {
        return switch (fact) {
            case SimilarityFound e -> code(e.project(), e.to());
            case SimilarityAnswered e -> code(e.project(), e.to());
            default -> throw new IllegalArgumentException("no likeness in " + fact.getClass());
        };
    }

    private static String code(ResearchProjectId project, ResearchProjectId to) {
        return project.value() + "/" + to.value();
    }

    @Override
    public List<Column<ProjectLikenessRecord>> columns() {
        return ProjectLikenessTable.TABLE.columns();
    }

    @Override
    public @Nullable ProjectLikenessRecord evolve(
            @Nullable ProjectLikenessRecord before, Fact fact) {
        return switch (fact) {
            case SimilarityFound e ->
                    ProjectLikenessRecordBuilder.builder()
                            .code(code(e.project(), e.to()))
                            .project(e.project())
                            .to(e.to())
                            .shared(e.shared())
                            .toAnswer(e.toAnswer())
                            .foundOn(e.effectiveOn())
                            .build();
            case SimilarityAnswered e ->
                    Objects.requireNonNull(before, "not found")
                            .with(
                                    b ->
                                            b.answeredBy(e.by())
                                                    .why(e.why())
                                                    .answeredOn(e.effectiveOn()));
            default -> before;
        };
    }
}
