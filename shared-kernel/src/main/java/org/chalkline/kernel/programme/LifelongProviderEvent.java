package org.chalkline.kernel.programme;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.school.SchoolId;

/**
 * All that can happen to a school as a provider of lifelong education, beside its programmes: who
 * guides it, its learning points, how it was evaluated.
 */
public sealed interface LifelongProviderEvent extends Fact {

    LifelongProviderId provider();

    @Override
    default String subject() {
        return provider().toString();
    }

    /**
     * A community college guides the community school (业务指导; Lifelong Education Regulations, 18).
     *
     * @param college the community college
     */
    @FactType("provider.GuidanceBegun")
    record GuidanceBegun(
            LifelongProviderId provider, SchoolId college, String officer, LocalDate effectiveOn)
            implements LifelongProviderEvent {}

    /**
     * The college guides it no more.
     *
     * @param effectiveOn the first day without
     */
    @FactType("provider.GuidanceEnded")
    record GuidanceEnded(
            LifelongProviderId provider, SchoolId college, String officer, LocalDate effectiveOn)
            implements LifelongProviderEvent {}

    /**
     * A learning point (学习点) of the provider was opened.
     *
     * @param point its code, the provider's own
     * @param address where it is
     * @param subdistrict the nine-digit code of the subdistrict where it is
     */
    @FactType("provider.LearningPointOpened")
    record LearningPointOpened(
            LifelongProviderId provider,
            String point,
            String name,
            String address,
            String subdistrict,
            String officer,
            LocalDate effectiveOn)
            implements LifelongProviderEvent {}

    /**
     * The learning point was closed.
     *
     * @param effectiveOn the first day without
     */
    @FactType("provider.LearningPointClosed")
    record LearningPointClosed(
            LifelongProviderId provider, String point, String officer, LocalDate effectiveOn)
            implements LifelongProviderEvent {}

    /** How an evaluation ends. Which grades there are is local. */
    enum ProviderGrade {
        /** 优秀. */
        EXCELLENT,
        /** 合格. */
        PASSED,
        /** 不合格. */
        FAILED
    }

    /**
     * The provider was evaluated, by the bureau or by whom it commissioned (Lifelong Education
     * Regulations, 31). The result is to be published.
     *
     * @param evaluation its number, the provider's own
     * @param year the year that was evaluated
     * @param evaluatedBy who evaluated it: the bureau's unit, or an organisation by its name
     * @param report SHA-256 of the report
     */
    @FactType("provider.ProviderEvaluated")
    record ProviderEvaluated(
            LifelongProviderId provider,
            String evaluation,
            int year,
            ProviderGrade grade,
            String evaluatedBy,
            String report,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements LifelongProviderEvent {}
}
